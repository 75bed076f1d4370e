package frontdoor.people;

import frontdoor.kernel.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads and changes whole records of customers. Each change is a line of their history. The last can be undone.
@Component
public class Customers {

    private final CustomerStore store;
    private final Clock clock;

    Customers(CustomerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param id any id of theirs
    public Optional<Customer> find(long id) {
        return store.find(id);
    }

    /// Adds a row to a part of the record.
    ///
    /// @param fields by the names of the part's columns, checked; a date as `2026-02-01`
    /// @param revision of the record that was looked at; null where nobody looked
    public Written add(
            UUID command, long person, Part part, Map<String, ?> fields, @Nullable Integer revision, Actor by) {
        return store.write(command, person, part, null, fields, revision, by, clock.instant());
    }

    /// Changes a row of a part, or with [Part#PERSON] what stands with the person. Parameters are those of adding.
    public Written change(
            UUID command,
            long person,
            Part part,
            long row,
            Map<String, ?> fields,
            @Nullable Integer revision,
            Actor by) {
        return store.write(command, person, part, row, fields, revision, by, clock.instant());
    }

    /// Takes back the last change that has not been taken back.
    public Written undo(UUID command, long person, int revision, Actor by) {
        return store.undo(command, person, revision, by, clock.instant());
    }

    /// The newest first.
    ///
    /// @param before the id of the last line of the page before; null for the first page
    public List<Past> history(long person, @Nullable Long before, int limit) {
        return store.history(person, before, limit);
    }

    /// What came of a change.
    public enum Written {
        DONE,
        /// Somebody has changed the record meanwhile.
        STALE,
        UNKNOWN,
        /// Somebody else on record has this name with the same email or telephone.
        KNOWN_ALREADY,
        /// There is no change left to take back.
        NOTHING
    }
}

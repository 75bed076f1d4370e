package frontdoor.people;

import frontdoor.kernel.Actor;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says that two rows are one customer, takes it back, and suggests where it may be so. See ADR 16.
@Component
public class Merges {

    /// What the one that stays may take over.
    public static final List<String> FIELDS = List.of(
            "name",
            "born_on",
            "email",
            "phone",
            "address",
            "postcode",
            "channel",
            "language",
            "needs",
            "safe_contact",
            "no_post");

    private final MergeStore store;
    private final Clock clock;

    Merges(MergeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What came of a merge, or of taking one back.
    public enum Merged {
        DONE,
        /// They are one already: nobody is merged in a circle.
        SAME,
        /// Somebody has merged one of them meanwhile.
        MOVED,
        UNKNOWN,
        /// Somebody else on record has the name with the same email or telephone.
        KNOWN_ALREADY
    }

    /// Two who may be one.
    ///
    /// @param reasons keys: `phone`, `email`, `born`, `address`
    public record Duplicate(long low, String lowName, long high, String highName, List<String> reasons) {}

    /// @param winner the one that stays
    /// @param fields of [#FIELDS], those that the one that stays takes from the other
    public Merged merge(UUID command, long winner, long loser, Collection<String> fields, Actor by) {
        if (!Set.copyOf(FIELDS).containsAll(fields)) {
            throw new IllegalArgumentException("Not a field that is taken over: " + fields);
        }
        return store.merge(command, winner, loser, fields, by, clock.instant());
    }

    /// Both are as they were. What was changed since, and whatever came in since, stays with the one it came to.
    /// They are not suggested again.
    public Merged undo(long merge, Actor by) {
        return store.undo(merge, by, clock.instant());
    }

    /// Those like one person, from what is known now.
    public List<Duplicate> of(long person) {
        return store.of(person);
    }

    /// The strongest first.
    ///
    /// @param after how many to pass over; at most 1,000
    public List<Duplicate> all(int after, int limit) {
        return store.all(Math.min(after, 1_000), limit);
    }

    /// Remembers that two who look alike are two.
    public void distinct(long one, long other, Actor by) {
        store.distinct(one, other, by, clock.instant());
    }

    /// Compares those whose details have changed with everybody.
    ///
    /// @return how many were compared, at most `most`
    public int compare(int most) {
        return store.compare(most);
    }
}

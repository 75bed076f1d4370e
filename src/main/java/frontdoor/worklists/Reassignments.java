package frontdoor.worklists;

import frontdoor.cases.CaseNotes;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.worklists.Reassignment.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives many cases to people at once, and takes that back.
///
/// What is to be done is written down first, and each case is then one command of its own. A reassignment that
/// stopped half way is finished by sending it again, and a case that somebody else has changed holds up no other.
@Component
public class Reassignments {

    /// How many cases one reassignment takes.
    public static final int MOST = 200;

    private final ReassignmentStore store;
    private final CaseNotes notes;
    private final Clock clock;

    Reassignments(ReassignmentStore store, CaseNotes notes, Clock clock) {
        this.store = store;
        this.notes = notes;
        this.clock = clock;
    }

    /// @param before who has each case as far as the caller knows, null for nobody
    /// @param after who is to have it: null for nobody; a case that is not in it is left as it is
    /// @param by a member of staff
    public Reassignment make(
            UUID id, Map<Reference, @Nullable String> before, Map<Reference, @Nullable String> after, Actor by) {
        if (before.size() > MOST) {
            throw new IllegalArgumentException("A reassignment takes " + MOST + " cases at most");
        }
        var planned = new ArrayList<Reassignment.Line>();
        before.forEach((reference, from) -> planned.add(new Reassignment.Line(
                reference, from, after.get(reference), after.containsKey(reference) ? null : Outcome.LEFT)));
        store.plan(id, by.id(), planned, clock.instant());
        var made = store.find(id).orElseThrow();
        for (var line : made.lines()) {
            if (line.outcome() == null) {
                boolean done = notes.assign(
                        command(id, line.reference(), "made"), line.reference(), line.before(), line.after(), by);
                store.done(id, line.reference(), done ? Outcome.DONE : Outcome.OVERTAKEN);
            }
        }
        return store.find(id).orElseThrow();
    }

    public Optional<Reassignment> find(UUID id) {
        return store.find(id);
    }

    /// Gives each case back to whoever had it before, unless somebody has changed that since.
    ///
    /// @return empty if there is no such reassignment of theirs
    public Optional<Reassignment> undo(UUID id, Actor by) {
        var found = store.find(id).filter(made -> made.by().equals(by.id()));
        found.ifPresent(made -> {
            store.undo(id, clock.instant());
            for (var line : made.lines()) {
                if (line.outcome() == Outcome.DONE) {
                    boolean undone = notes.assign(
                            command(id, line.reference(), "undo"), line.reference(), line.after(), line.before(), by);
                    store.done(id, line.reference(), undone ? Outcome.UNDONE : Outcome.KEPT);
                }
            }
        });
        return found.flatMap(made -> store.find(made.id()));
    }

    /// Each case's command follows from the reassignment's, so that sending it again sends the same commands.
    private static UUID command(UUID id, Reference reference, String what) {
        return UUID.nameUUIDFromBytes((id + what + reference).getBytes(StandardCharsets.UTF_8));
    }

    /// The same person for all.
    public static Map<Reference, @Nullable String> all(List<Reference> references, @Nullable String to) {
        var after = new LinkedHashMap<Reference, @Nullable String>();
        references.forEach(reference -> after.put(reference, to));
        return after;
    }
}

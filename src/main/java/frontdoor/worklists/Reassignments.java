package frontdoor.worklists;

import frontdoor.kernel.Actor;
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

/// Gives much work to people at once, and takes that back: cases, conversations and promised calls alike.
///
/// What is to be done is written down first, and each piece is then one command of its own. A reassignment that
/// stopped half way is finished by sending it again, and a piece that somebody else has changed holds up no other.
@Component
public class Reassignments {

    /// How many pieces one reassignment takes.
    public static final int MOST = 200;

    private final ReassignmentStore store;
    private final Giving giving;
    private final Clock clock;

    Reassignments(ReassignmentStore store, Giving giving, Clock clock) {
        this.store = store;
        this.giving = giving;
        this.clock = clock;
    }

    /// @param before who has each piece as far as the caller knows, null for nobody
    /// @param after who is to have it: null for nobody; a piece that is not in it is left as it is
    /// @param by a member of staff
    public Reassignment make(UUID id, Map<Work, @Nullable String> before, Map<Work, @Nullable String> after, Actor by) {
        if (before.size() > MOST) {
            throw new IllegalArgumentException("A reassignment takes " + MOST + " pieces of work at most");
        }
        var planned = new ArrayList<Reassignment.Line>();
        before.forEach((work, from) -> planned.add(
                new Reassignment.Line(work, from, after.get(work), after.containsKey(work) ? null : Outcome.LEFT)));
        store.plan(id, by.id(), planned, clock.instant());
        var made = store.find(id).orElseThrow();
        for (var line : made.lines()) {
            if (line.outcome() == null) {
                boolean done =
                        giving.give(command(id, line.work(), "made"), line.work(), line.before(), line.after(), by);
                store.done(id, line.work(), done ? Outcome.DONE : Outcome.OVERTAKEN);
            }
        }
        return store.find(id).orElseThrow();
    }

    public Optional<Reassignment> find(UUID id) {
        return store.find(id);
    }

    /// Gives each piece back to whoever had it before, unless somebody has changed that since.
    ///
    /// @return empty if there is no such reassignment of theirs
    public Optional<Reassignment> undo(UUID id, Actor by) {
        var found = store.find(id).filter(made -> made.by().equals(by.id()));
        found.ifPresent(made -> {
            store.undo(id, clock.instant());
            for (var line : made.lines()) {
                if (line.outcome() == Outcome.DONE) {
                    boolean undone =
                            giving.give(command(id, line.work(), "undo"), line.work(), line.after(), line.before(), by);
                    store.done(id, line.work(), undone ? Outcome.UNDONE : Outcome.KEPT);
                }
            }
        });
        return found.flatMap(made -> store.find(made.id()));
    }

    /// Each piece's command follows from the reassignment's, so that sending it again sends the same commands.
    private static UUID command(UUID id, Work work, String what) {
        return UUID.nameUUIDFromBytes((id + what + work).getBytes(StandardCharsets.UTF_8));
    }

    /// The same person for all.
    public static Map<Work, @Nullable String> all(List<Work> all, @Nullable String to) {
        var after = new LinkedHashMap<Work, @Nullable String>();
        all.forEach(work -> after.put(work, to));
        return after;
    }
}

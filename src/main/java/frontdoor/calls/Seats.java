package frontdoor.calls;

import frontdoor.audit.Audit;
import frontdoor.kernel.Actor;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who sits at which telephone, as others see and change it. Here nobody loses their telephone to a colleague unseen.
@Component
public class Seats {

    private final AgentStore agents;
    private final SeatChanges changes;
    private final CallSettings settings;
    private final Audit audit;
    private final Clock clock;

    Seats(AgentStore agents, SeatChanges changes, CallSettings settings, Audit audit, Clock clock) {
        this.agents = agents;
        this.changes = changes;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param kept whether it was said here; else the council's settings say so
    public record Seat(String extension, boolean kept) {}

    /// One that was made.
    ///
    /// @param was,became extensions; empty for no telephone
    public record Change(UUID id, String username, String was, String became) {}

    /// What came of a change.
    public sealed interface Seated {

        record Done(Change change) implements Seated {}

        /// Somebody else sits there; nothing has changed.
        record Taken(String username) implements Seated {}

        /// Somebody has changed it meanwhile; nothing has changed.
        record Stale() implements Seated {}
    }

    /// The telephones of these people; of who has none, nothing.
    public Map<String, Seat> of(Collection<String> usernames) {
        var seats = new HashMap<String, Seat>();
        settings.extensions().forEach((extension, username) -> {
            if (usernames.contains(username)) {
                seats.put(username, new Seat(extension, false));
            }
        });
        agents.extensions(usernames).forEach((username, extension) -> seats.put(username, new Seat(extension, true)));
        return seats;
    }

    /// Says where somebody sits. Sent twice it is done once.
    ///
    /// @param seen what was said here when the page was made; empty for nothing
    /// @param extension empty for none; then the council's settings hold, if they give them one
    @Transactional
    public Seated sit(UUID command, String username, String seen, String extension, Actor by) {
        changes.lock();
        var done = changes.find(command);
        if (done.isPresent()) {
            return new Seated.Done(done.get());
        }
        if (!agents.extensionOf(username).orElse("").equals(seen)) {
            return new Seated.Stale();
        }
        var other = whoseIs(extension).filter(each -> !each.equals(username));
        if (other.isPresent()) {
            return new Seated.Taken(other.get());
        }
        var now = clock.instant();
        var change = new Change(command, username, seen, extension);
        agents.sitsAt(username, extension, now);
        changes.add(change, by, now);
        audit.changed(by, Calls.MOVED, Calls.about(username), Map.of("was", seen, "extension", extension));
        return new Seated.Done(change);
    }

    /// Whoever is somewhere else today has left the telephone that the settings give them.
    private Optional<String> whoseIs(String extension) {
        return agents.staffAt(extension)
                .or(() -> Optional.ofNullable(settings.extensions().get(extension))
                        .filter(username -> agents.extensionOf(username).isEmpty()));
    }

    public Optional<Change> change(UUID id) {
        return changes.find(id);
    }

    /// Takes a change back, if nobody has changed it since and nobody else sits there now.
    @Transactional
    public Seated undo(UUID command, Change change, Actor by) {
        return sit(command, change.username(), change.became(), change.was(), by);
    }
}

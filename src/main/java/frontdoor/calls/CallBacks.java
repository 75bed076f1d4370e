package frontdoor.calls;

import frontdoor.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Calls that were promised. Every command has an id made with its page, and doubles nothing.
@Component
public class CallBacks {

    private final CallBackStore store;
    private final Clock clock;

    CallBacks(CallBackStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Promises it; nothing more if it was promised already.
    public void promise(NewCallBack promised, Actor by) {
        store.promise(promised, clock.instant(), by);
    }

    public Optional<CallBack> find(UUID id) {
        return store.find(id);
    }

    /// Where a page of them begins: after the one that is too late from then on.
    public record After(Instant latestAt, UUID id) {}

    /// Those that are open: what is late or to be tried again first, then what falls due soonest.
    ///
    /// @param teams whose, or null for everybody's
    /// @param after the last of the page before, or null for the first page
    /// @param limit how many at most
    public List<CallBack> open(@Nullable Collection<String> teams, @Nullable After after, int limit) {
        return store.open(teams, after, limit);
    }

    public List<CallBack> find(Collection<UUID> ids) {
        return store.find(ids);
    }

    /// Gives it to somebody, or back to the team, if it is still with whom the caller says. Whoever gets it is told.
    ///
    /// @param from a username, or null for nobody
    /// @param to a username, or null for nobody
    /// @return false if it is over, or somebody else has changed who has it
    public boolean give(UUID command, UUID id, @Nullable String from, @Nullable String to, Actor by) {
        try {
            return store.byCommand(command).isPresent() || store.give(command, id, from, to, clock.instant(), by);
        } catch (DuplicateKeyException givenAtOnce) {
            return true;
        }
    }

    /// Those that are open and promised to these people, at most 20.
    ///
    /// @param people any ids of theirs
    public List<CallBack> openFor(Collection<Long> people) {
        return store.openFor(people);
    }

    /// Takes one step. Nobody claims a call to somebody who died. Whoever claims one that somebody else has
    /// claimed comes second.
    ///
    /// @param revision of the call-back that the page showed
    /// @return empty if somebody else did something with it first, or it is over
    public Optional<CallBack> take(UUID command, UUID id, int revision, CallBackStep step, Actor by) {
        try {
            return store.byCommand(command).or(() -> store.take(command, id, revision, step, clock.instant(), by));
        } catch (DuplicateKeyException takenAtOnce) {
            return store.byCommand(command);
        }
    }
}

package frontdoor.visits;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// People who come in, from arriving to being seen. Every command has an id made with its page, and doubles nothing.
@Component
public class Visits {

    private final VisitStore store;
    private final CallStore calls;
    private final Clock clock;

    Visits(VisitStore store, CallStore calls, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.clock = clock;
    }

    /// Somebody arrives and gets a token.
    public Visit arrive(NewVisit visit, Actor by) {
        var now = clock.instant();
        try {
            return store.find(visit.id()).orElseGet(() -> store.arrive(visit, CivilTime.day(now), now, by));
        } catch (DuplicateKeyException arrivedAtOnce) {
            return store.find(visit.id()).orElseThrow();
        }
    }

    /// Calls whoever is next to a desk. Who has an appointment whose time has come goes first, by that time; then who
    /// has none, by when they came; then who is early. Two desks that ask at once get two visitors.
    public Called callNext(UUID command, String place, String desk, Actor by, @Nullable String team) {
        return call(command, place, null, desk, by, team);
    }

    /// Calls one visitor out of turn.
    public Called call(UUID command, Visit visit, String desk, Actor by, @Nullable String team) {
        return call(command, visit.place(), visit.id(), desk, by, team);
    }

    private Called call(
            UUID command, String place, @Nullable UUID visit, String desk, Actor by, @Nullable String team) {
        var day = CivilTime.day(clock.instant());
        var known = store.byCommand(command);
        if (known.isPresent()) {
            return new Called.Next(known.get());
        }
        var busy = store.at(place, day, desk);
        if (busy.isPresent()) {
            return new Called.Busy(busy.get());
        }
        try {
            return calls.call(command, place, day, visit, desk, clock.instant(), by, team)
                    .<Called>map(Called.Next::new)
                    .orElseGet(Called.Nobody::new);
        } catch (DuplicateKeyException calledAtOnce) {
            return store.byCommand(command)
                    .<Called>map(Called.Next::new)
                    .orElseGet(() -> store.at(place, day, desk)
                            .<Called>map(Called.Busy::new)
                            .orElseGet(Called.Nobody::new));
        }
    }

    /// Takes one step with a visit.
    ///
    /// @param revision of the visit that the page showed
    /// @param desk where they are seen, or null where that is known or does not matter
    /// @return empty if somebody else did something with it first, or the step does not fit
    public Optional<Visit> take(
            UUID command, UUID visit, int revision, Step step, @Nullable String desk, Actor by, @Nullable String team) {
        try {
            var known = store.byCommand(command);
            return known.isPresent()
                    ? known
                    : store.take(command, visit, revision, step, desk, clock.instant(), by, team);
        } catch (DuplicateKeyException takenAtOnce) {
            return store.byCommand(command);
        }
    }

    /// Ends the visit whose conversation was wrapped up; nothing if that came of no visit, or it has ended.
    public void end(UUID conversation, Actor by) {
        store.find(conversation)
                .filter(visit -> visit.state() == Visit.State.SEEN)
                .ifPresent(visit -> take(UUID.randomUUID(), visit.id(), visit.revision(), Step.END, null, by, null));
    }

    /// Undoes the last step. Arriving is undone by [Step#VOID].
    ///
    /// @return empty if somebody else did something with it first, or there is nothing to undo
    public Optional<Visit> undo(UUID command, UUID visit, int revision, Actor by) {
        try {
            var known = store.byCommand(command);
            return known.isPresent() ? known : store.undo(command, visit, revision, clock.instant(), by);
        } catch (DuplicateKeyException takenAtOnce) {
            return store.byCommand(command);
        }
    }

    public Optional<Visit> find(UUID id) {
        return store.find(id);
    }

    /// Who waits, is called or is seen at a place today; those who wait in the order in which they are called.
    public List<Visit> today(String place) {
        return store.open(place, today(), clock.instant());
    }

    /// Whom a place has done with today, the latest first.
    public List<Visit> doneToday(String place) {
        return store.done(place, today());
    }

    /// The last of what was called to desks of a place today: what the waiting room reads.
    public List<Visit> calledToday(String place) {
        return store.called(place, today());
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return CivilTime.day(now);
    }
}

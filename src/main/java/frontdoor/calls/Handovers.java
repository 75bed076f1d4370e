package frontdoor.calls;

import frontdoor.audit.Audit;
import frontdoor.kernel.Actor;
import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands conversations from one member of staff to another.
///
/// Whoever has a conversation keeps it until somebody takes it, so nothing is lost when nobody does. It may be taken on
/// the page or by picking up the telephone, whichever comes first: the second finds it done.
@Component
public class Handovers {

    /// How long whoever handed it over is told what came of it.
    private static final Duration TOLD = Duration.ofMinutes(10);

    /// What nobody answers in so long is forgotten.
    private static final Duration WAITS = Duration.ofHours(12);

    private final HandoverStore store;
    private final Notices notices;
    private final Calls calls;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handovers(
            HandoverStore store,
            Notices notices,
            Calls calls,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.calls = calls;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Offers a conversation to one colleague.
    ///
    /// @param id made with the page: twice the same is once
    /// @return false if it is offered to somebody already, or this id was used for something else or has ended
    @Transactional
    public boolean offerTo(String colleague, UUID id, UUID conversation, String from) {
        var now = clock.instant();
        boolean offered = store.offer(id, conversation, call(conversation, from), from, colleague, null, now);
        if (offered) {
            notices.tell(List.of(Telling.of(What.OFFERED, id.toString(), id, now)
                    .to(colleague)
                    .by(Actor.staff(from))));
            events.publishEvent(new Happened());
        }
        return offered;
    }

    /// Offers it to whoever of a team takes it first: those who are there see it on their screen.
    ///
    /// @return false as for [#offerTo]
    public boolean offerToTeam(String team, UUID id, UUID conversation, String from) {
        boolean offered = store.offer(id, conversation, call(conversation, from), from, null, team, clock.instant());
        events.publishEvent(new Happened());
        return offered;
    }

    private Optional<String> call(UUID conversation, String from) {
        return calls.ringing(from)
                .map(Ringing::id)
                .filter(call -> Calls.conversation(call).equals(conversation));
    }

    public Optional<Handover> find(UUID id) {
        return store.find(id);
    }

    /// What is offered to them, what they offer, and for ten minutes what came of that; the newest first.
    public List<Handover> concerning(String username, Collection<String> teams) {
        return store.concerning(username, teams, clock.instant().minus(TOLD));
    }

    /// All that is offered now, the newest first.
    public List<Handover> offered() {
        return store.offered(clock.instant().minus(WAITS));
    }

    /// All that is offered, or was until so many seconds ago: for telling screens that are open.
    public List<Handover> lately(Duration ago) {
        return store.lately(clock.instant().minus(ago));
    }

    /// Takes what is offered. It is theirs from then on, and nobody else's.
    ///
    /// @return empty if somebody was first, or it was taken back
    @Transactional
    public Optional<Handover> take(UUID id, String by) {
        return end(id, Handover.State.TAKEN, by, null).map(this::passed);
    }

    /// The telephone passed a call on, and they picked it up. If it was offered on a page, to whomever, that is done;
    /// if nobody offered it, it is theirs all the same.
    @Transactional
    public void takenByTelephone(Ringing call) {
        var conversation = Calls.conversation(call.id());
        store.lock(conversation);
        store.offered(conversation)
                .filter(offered -> !offered.from().equals(call.username()))
                .flatMap(offered -> end(offered.id(), Handover.State.TAKEN, call.username(), null))
                .or(() -> store.owner(conversation)
                        .or(() -> calls.answeredBy(call.id()))
                        .filter(from -> !from.equals(call.username()))
                        .map(from -> store.taken(conversation, call.id(), from, call.username(), clock.instant())))
                .ifPresent(this::passed);
    }

    private Handover passed(Handover taken) {
        var to = Objects.requireNonNull(taken.takenBy());
        store.onScreen(taken.id(), to, clock.instant());
        events.publishEvent(new Passed(taken.conversation(), taken.from(), to));
        audit.changed(
                Actor.staff(to), "contact.taken_over", "contact:" + taken.conversation(), Map.of("from", taken.from()));
        return taken;
    }

    /// @return empty if somebody took it first, or it was taken back
    @Transactional
    public Optional<Handover> refuse(UUID id, String by, String reason) {
        return end(id, Handover.State.REFUSED, by, reason);
    }

    /// Takes an offer back.
    ///
    /// @return empty if somebody took it or refused it first
    @Transactional
    public Optional<Handover> withdraw(UUID id, String by) {
        return end(id, Handover.State.WITHDRAWN, by, null);
    }

    /// Nobody need be told of it any more.
    private Optional<Handover> end(UUID id, Handover.State state, String by, @Nullable String reason) {
        var now = clock.instant();
        var ended = store.end(id, state, by, reason, now);
        if (ended.isPresent()) {
            notices.tell(List.of(Telling.settled(id.toString(), Set.of(What.OFFERED), now)));
            events.publishEvent(new Happened());
        }
        return ended;
    }

    /// A conversation has ended with whoever had it: it is offered to nobody any more.
    @Transactional
    public void ended(UUID conversation, String by) {
        store.offered(conversation).ifPresent(offered -> withdraw(offered.id(), by));
    }

    /// Who has it, if it was ever handed over.
    public Optional<String> owner(UUID conversation) {
        return store.owner(conversation);
    }
}

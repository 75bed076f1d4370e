package frontdoor.cases;

import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.services.ClockState;
import frontdoor.services.Command;
import frontdoor.services.Decide;
import frontdoor.services.Decision;
import frontdoor.services.Service;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Opens and changes cases. The one way in to this module.
///
/// Each method that changes something reads what it needs, lets [Decide] decide, and writes one statement. Two
/// people who change one case at once cannot overwrite each other: the second is told what the first did.
@Component
public class Cases {

    private final Openings openings;
    private final Services services;
    private final FactFinder facts;
    private final ActionAnswers answers;
    private final CaseReader reader;
    private final CaseStore store;
    private final CommandStore commands;
    private final Writings writings;
    private final Clock clock;

    Cases(
            Openings openings,
            Services services,
            FactFinder facts,
            ActionAnswers answers,
            CaseReader reader,
            CaseStore store,
            CommandStore commands,
            Writings writings,
            Clock clock) {
        this.openings = openings;
        this.services = services;
        this.facts = facts;
        this.answers = answers;
        this.reader = reader;
        this.store = store;
        this.commands = commands;
        this.writings = writings;
        this.clock = clock;
    }

    /// Checks what somebody sent in and, if it will do, opens a case where its service says it starts.
    ///
    /// @throws IllegalArgumentException if the service is not published; a page should not have offered it
    public Opening open(Request request) {
        return openings.open(request);
    }

    /// Adds somebody to the open case that they say is about the same thing. If it has been closed meanwhile, theirs is
    /// opened by itself, should what they said be enough for that.
    public Opening join(Request request, Reference reference) {
        return openings.join(request, reference);
    }

    /// Whether an open case is about the same thing, so that this request would be added to it. Nothing is stored.
    public boolean isReported(Request request) {
        return openings.isReported(request);
    }

    /// Takes an action that the case's service offers.
    ///
    /// @param revision of the case that the person was looking at
    /// @param roles what they may act as
    /// @param input what was typed for the action's questions
    public Change act(
            UUID command,
            Reference reference,
            int revision,
            String action,
            Actor by,
            Set<String> roles,
            Map<String, List<String>> input) {
        return act(command, reference, revision, action, by, roles, input, clock.instant());
    }

    /// The same for records of the past, at the time they give.
    public Change act(
            UUID command,
            Reference reference,
            int revision,
            String action,
            Actor by,
            Set<String> roles,
            Map<String, List<String>> input,
            Instant at) {
        var found = reader.find(reference);
        if (found.isEmpty()) {
            return new Change.NotFound();
        }
        var kase = found.get();
        var service = services.forCase(kase.service(), kase.version());
        if (kase.revision() != revision) {
            boolean done = answers.before(service, kase, action, input, at)
                    .map(typed -> new Command.Act(action, by, roles, typed))
                    .anyMatch(what -> isDone(command, kase, what, by));
            return done ? new Change.AlreadyDone() : stale(kase);
        }
        var checked = answers.now(service, kase, action, input, at);
        if (!checked.isGood()) {
            return new Change.Incomplete(checked.problems());
        }
        return decide(command, kase, service, new Command.Act(action, by, roles, checked.values()), by, at);
    }

    /// Says that the recipients of these referral lines have dealt with them.
    public Change finish(UUID command, Reference reference, Set<String> lines, Actor by) {
        return finish(command, reference, lines, by, clock.instant());
    }

    /// The same for records of the past, at the time they give.
    public Change finish(UUID command, Reference reference, Set<String> lines, Actor by, Instant at) {
        return reader.find(reference)
                .map(kase -> decide(
                        command,
                        kase,
                        services.forCase(kase.service(), kase.version()),
                        new Command.Finish(lines),
                        by,
                        at))
                .orElseGet(Change.NotFound::new);
    }

    /// Deals with a clock whose moment has come.
    void tick(long caseId, String key) {
        tick(caseId, key, Actor.system("clock"), clock.instant());
    }

    private void tick(long caseId, String key, Actor by, Instant at) {
        var kase = reader.find(caseId).orElseThrow();
        var service = services.forCase(kase.service(), kase.version());
        decide(UUID.randomUUID(), kase, service, new Command.Tick(key), by, at);
    }

    /// Lets a case's own clocks run up to a moment of the past.
    public void runClocksUntil(Reference reference, Instant until) {
        runClocksUntil(reference, Actor.system("clock"), until);
    }

    /// The same for records that are brought in: as [Actor#IMPORT] nobody is told.
    public void runClocksUntil(Reference reference, Actor by, Instant until) {
        for (int guard = 0; guard < 100; guard++) {
            var kase = reader.find(reference).orElseThrow();
            var next = kase.state().clocks().values().stream()
                    .filter(each -> each.nextAt() != null && !rings(each).isAfter(until))
                    .min(Comparator.comparing(Cases::rings));
            if (next.isEmpty()) {
                return;
            }
            tick(kase.id(), next.get().key(), by, rings(next.get()));
        }
    }

    /// A promise is broken when its last second is over, not when that begins.
    static Instant rings(ClockState clock) {
        var next = Objects.requireNonNull(clock.nextAt());
        return clock.kind() == ClockState.Kind.STANDARD && next.equals(clock.dueAt()) ? next.plusSeconds(1) : next;
    }

    private Change decide(UUID command, Case kase, Service service, Command what, Actor by, Instant at) {
        return switch (Decide.decide(service, kase.state(), what, facts.pinned(kase.facts()), at)) {
            case Decision.Decided decided when isIdle(what, decided) -> new Change.Changed(kase.revision());
            case Decision.Decided decided -> write(command, kase, service, what, decided, by, at);
            case Decision.Refused refused -> new Change.Refused(refused.reason());
            case Decision.Undecided undecided -> new Change.Undecided(undecided.condition(), undecided.missing());
        };
    }

    /// A clock that rang too early, or a second time, changes nothing.
    private static boolean isIdle(Command what, Decision.Decided decided) {
        return what instanceof Command.Tick && decided.effects().isEmpty();
    }

    private Change write(
            UUID command, Case kase, Service service, Command what, Decision.Decided decided, Actor by, Instant at) {
        var writing = writings.changing(command, service, kase, what, decided, by, at);
        try {
            if (store.change(kase, writing)) {
                return new Change.Changed(kase.revision() + 1);
            }
            var now = reader.find(kase.id()).orElseThrow();
            return now.revision() == kase.revision()
                    ? decide(command, now, service, what, by, at) // somebody was added, and is told as well
                    : staleOrDone(command, now, what, by);
        } catch (DuplicateKeyException usedBefore) {
            return staleOrDone(command, reader.find(kase.id()).orElseThrow(), what, by);
        }
    }

    private Change staleOrDone(UUID command, Case now, Command what, Actor by) {
        return isDone(command, now, what, by) ? new Change.AlreadyDone() : stale(now);
    }

    private boolean isDone(UUID command, Case now, Command what, Actor by) {
        return commands.isDone(command, now.reference(), CommandStore.Asked.of(what, by));
    }

    private Change stale(Case now) {
        return new Change.Stale(now, reader.last(now.id()));
    }

    public Optional<Case> find(Reference reference) {
        return reader.find(reference);
    }

    /// The case's whole story, oldest first.
    public List<TimelineEntry> timeline(Case kase) {
        return reader.timeline(kase.id());
    }

    /// The case's service: what its own version promised, done as today's says.
    public Service serviceOf(Case kase) {
        return services.forCase(kase.service(), kase.version());
    }

    /// What somebody may do with the case now.
    ///
    /// @param by who asks, or null for anybody of these roles
    public List<Decide.Offer> offered(Case kase, Set<String> roles, @Nullable Actor by) {
        return Decide.offered(
                serviceOf(kase),
                kase.state(),
                facts.pinned(kase.facts()),
                roles,
                by == null ? null : by.toString(),
                clock.instant());
    }
}

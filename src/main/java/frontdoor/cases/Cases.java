package frontdoor.cases;

import frontdoor.calendars.TimeLimit;
import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.services.ClockState;
import frontdoor.services.Command;
import frontdoor.services.Decide;
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
import org.springframework.stereotype.Component;

/// Opens and changes cases. The one way in to this module.
///
/// Each method that changes something reads what it needs, lets [Decide] decide, and writes one statement.
@Component
public class Cases {

    private final Openings openings;
    private final Services services;
    private final FactFinder facts;
    private final ActionAnswers answers;
    private final CaseReader reader;
    private final Changing changing;
    private final Clock clock;

    Cases(
            Openings openings,
            Services services,
            FactFinder facts,
            ActionAnswers answers,
            CaseReader reader,
            Changing changing,
            Clock clock) {
        this.openings = openings;
        this.services = services;
        this.facts = facts;
        this.answers = answers;
        this.reader = reader;
        this.changing = changing;
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

    /// Which of a case's reporters sent the command with which it was opened, or they were added: 0 is the first.
    public int reporterOf(Case kase, UUID command) {
        return reader.reporter(kase.id(), command);
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
        var service = serviceOf(kase);
        if (kase.revision() != revision) {
            boolean done = answers.before(service, kase, action, input, at)
                    .map(typed -> new Command.Act(action, by, roles, typed))
                    .anyMatch(what -> changing.isDone(command, kase, what, by));
            return done ? new Change.AlreadyDone() : changing.stale(kase);
        }
        var checked = answers.now(service, kase, action, input, at);
        if (!checked.isGood()) {
            return new Change.Incomplete(checked.problems());
        }
        return changing.decide(command, kase, service, new Command.Act(action, by, roles, checked.values()), by, at);
    }

    /// The person says that it is not done, though the case ended as if it were. Where its outcome allows that, it goes
    /// on under its old reference.
    ///
    /// @param said in their words, by name
    public Change reopen(UUID command, Reference reference, Map<String, Object> said, Actor by) {
        return reopen(command, reference, said, by, clock.instant());
    }

    /// The same for records of the past, at the time they give.
    public Change reopen(UUID command, Reference reference, Map<String, Object> said, Actor by, Instant at) {
        var what = new Command.Reopen(said);
        return reader.find(reference)
                .filter(kase -> changing.isDone(command, kase, what, by))
                .<Change>map(_ -> new Change.AlreadyDone())
                .orElseGet(() -> change(command, reference, what, by, at));
    }

    /// Until when the person may say so; null if they may not.
    public @Nullable Instant mayReopenUntil(Case kase) {
        return Decide.mayReopenUntil(serviceOf(kase), kase.state(), facts.pinned(kase.facts()));
    }

    /// Until when the person may ask for the decision to be looked at again; null if they may not.
    public @Nullable Instant mayAskForReviewUntil(Case kase) {
        var outcome = kase.state().outcome() == null
                ? null
                : serviceOf(kase).terms().outcomes().get(kase.state().outcome());
        return outcome == null || outcome.review() == null || kase.closedAt() == null
                ? null
                : facts.pinned(kase.facts())
                        .calendars()
                        .due(TimeLimit.of(outcome.review().within()), kase.closedAt());
    }

    /// Says that the recipients of these referral lines have dealt with them.
    public Change finish(UUID command, Reference reference, Set<String> lines, Actor by) {
        return finish(command, reference, lines, by, clock.instant());
    }

    /// The same for records of the past, at the time they give.
    public Change finish(UUID command, Reference reference, Set<String> lines, Actor by, Instant at) {
        return change(command, reference, new Command.Finish(lines), by, at);
    }

    /// Says that the recipients of these lines will not deal with them.
    Change leave(UUID command, Reference reference, Set<String> lines, Actor by, Instant at) {
        return change(command, reference, new Command.Finish(lines, false), by, at);
    }

    /// Tells the recipient of a line anew, who did not do it or is to do it once more.
    public Change referAgain(UUID command, Reference reference, String line, Actor by) {
        return change(command, reference, new Command.ReferAgain(line), by, clock.instant());
    }

    private Change change(UUID command, Reference reference, Command what, Actor by, Instant at) {
        return reader.find(reference)
                .map(kase -> changing.decide(command, kase, serviceOf(kase), what, by, at))
                .orElseGet(Change.NotFound::new);
    }

    /// Deals with a clock whose moment has come.
    void tick(long caseId, String key) {
        tick(caseId, key, Actor.system("clock"), clock.instant());
    }

    private void tick(long caseId, String key, Actor by, Instant at) {
        var kase = reader.find(caseId).orElseThrow();
        changing.decide(UUID.randomUUID(), kase, serviceOf(kase), new Command.Tick(key), by, at);
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

    public Optional<Case> find(Reference reference) {
        return reader.find(reference);
    }

    /// The case's whole story, oldest first.
    public List<TimelineEntry> timeline(Case kase) {
        return reader.timeline(kase.id());
    }

    /// The promises that had come to an end when the case was opened again.
    public List<ClockState> clocksBefore(Case kase) {
        return reader.clocksBefore(kase.id());
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

package frontdoor.cases;

import frontdoor.directory.Services;
import frontdoor.forms.Answers;
import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.services.CaseState;
import frontdoor.services.Command;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Decide;
import frontdoor.services.Decision;
import frontdoor.services.Form;
import frontdoor.services.Service;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Opens cases.
@Component
class Openings {

    private final Services services;
    private final FactFinder facts;
    private final Located located;
    private final CaseStore store;
    private final JoinStore joins;
    private final CommandStore commands;
    private final Writings writings;
    private final Clock clock;

    Openings(
            Services services,
            FactFinder facts,
            Located located,
            CaseStore store,
            JoinStore joins,
            CommandStore commands,
            Writings writings,
            Clock clock) {
        this.services = services;
        this.facts = facts;
        this.located = located;
        this.store = store;
        this.joins = joins;
        this.commands = commands;
        this.writings = writings;
        this.clock = clock;
    }

    /// Checks what somebody sent in and, if it will do, opens a case where its service says it starts.
    ///
    /// @throws IllegalArgumentException if the service is not published; a page should not have offered it
    Opening open(Request request) {
        int version = services.currentNumber(request.service());
        var service = services.version(request.service(), version);
        var at = request.at() == null ? clock.instant() : request.at();
        var found = facts.find(service, request.input());

        var checked = check(request, service, found, at);
        if (!checked.isGood()) {
            return new Opening.Refused(checked.problems());
        }
        var unknown = located.unknown(service, checked.values(), found.picked());
        if (!unknown.isEmpty()) {
            return new Opening.Refused(unknown);
        }
        var asked = answered(request.input(), checked.values());
        var about = asked.equals(request.input()) ? found : facts.find(service, asked);
        var answers = located.complete(service, checked.values(), about.picked());
        var command = new Command.Open(request.channel(), request.by(), answers);

        return switch (Decide.decide(service, CaseState.none(), command, about.facts(), at)) {
            case Decision.Decided decided -> opened(service, version, request, about, decided, at);
            case Decision.Undecided undecided ->
                throw new IllegalStateException("The last line of start has no condition: " + undecided.condition());
            case Decision.Refused refused ->
                throw new IllegalStateException("Opening " + service.key() + " was refused: " + refused.reason());
        };
    }

    /// Whether an open case is about the same thing, so that this request would be added to it.
    boolean isReported(Request request) {
        var service = services.version(request.service(), services.currentNumber(request.service()));
        var found = facts.find(service, request.input());
        var checked = check(request, service, found, clock.instant());
        if (service.intake().sameAsOpen().isEmpty() || !checked.isGood()) {
            return false;
        }
        var sameAs = SameAs.key(service, located.complete(service, checked.values(), found.picked()));
        return sameAs != null && joins.openSame(sameAs).isPresent();
    }

    /// Adds somebody to a case that they picked from those near by. What was reported for one home or one person is
    /// not among them, whatever was sent: that opens a case of their own. They are asked no more than how to tell
    /// them, so what the service must otherwise know may be missing.
    Opening join(Request request, Reference reference) {
        var service = services.version(request.service(), services.currentNumber(request.service()));
        if (!joins.isOpen(reference, service.key()) || !NearbyReports.isForAnybody(service)) {
            return open(request);
        }
        var found = facts.find(service, request.input());
        var said = located.complete(
                service, check(request, service, found, clock.instant()).values(), found.picked());
        return joined(service, request, said, reference, clock.instant());
    }

    private Opening opened(
            Service service,
            int version,
            Request request,
            FactFinder.Found found,
            Decision.Decided decided,
            Instant at) {
        var sameAs = request.by().equals(Actor.IMPORT)
                ? null
                : SameAs.key(service, decided.next().answers());
        if (sameAs != null) {
            var open = joins.openSame(sameAs);
            if (open.isPresent()) {
                return joined(service, request, decided.next().answers(), open.get(), at);
            }
        }
        var reference = Reference.random();
        var wrote = isPast(request) ? at : clock.instant();
        var writing = writings.opening(service, version, request, reference, decided, at, wrote);
        var kase = NewCase.of(service, version, request, reference, found, writing);

        var contact = Conversation.of(request, kase, at);
        if (isByPartner(service, decided.next().answers())) {
            contact.put("person_id", null); // it was with somebody who works there, and with nobody of ours
        }
        return switch (store.open(kase, writing, sameAs, contact)) {
            case CaseStore.Stored.New _ -> new Opening.Opened(reference);
            case CaseStore.Stored.Before before -> new Opening.AlreadyOpened(before.reference());
            case CaseStore.Stored.Same _ -> open(request);
        };
    }

    private static boolean isByPartner(Service service, Map<String, Object> answers) {
        var partners = service.asking().partnerReport();
        return partners != null && partners.isOne(answers);
    }

    /// Adds a second report to the open case: the person is told what becomes of it, and the contact is counted
    /// once. If that case was closed a moment ago, this one is opened after all.
    private Opening joined(
            Service service, Request request, Map<String, Object> said, Reference reference, Instant at) {
        var contact = Conversation.of(request, service.key(), reference, null, false, at);
        return switch (joins.join(reference, request, said, contact, at)) {
            case ADDED -> new Opening.Joined(reference);
            case BEFORE ->
                new Opening.AlreadyOpened(commands.opened(request.command()).orElse(reference));
            case CLOSED -> open(request);
        };
    }

    /// What was typed for the questions that were asked. What is left of others, from before an answer was
    /// changed, says nothing of what the case is about.
    private static Map<String, List<String>> answered(Map<String, List<String>> input, Map<String, Object> answers) {
        var own = new LinkedHashMap<>(input);
        own.keySet().removeIf(field -> !answers.containsKey(field.split("-", 2)[0]));
        return own;
    }

    /// How the person is reached is kept with the reporter, not among the case's answers. A record of the past
    /// may lack it.
    private static Answers.Checked check(Request request, Service service, FactFinder.Found found, Instant at) {
        boolean staff = request.by().kind() != Actor.Kind.RESIDENT;
        var form = new Form(service, found.facts(), request.channel(), today(at), staff);
        var checked = form.check(request.typed());
        var answers = new LinkedHashMap<>(checked.values());
        answers.keySet().removeIf(ContactQuestions::has);
        var problems = checked.problems().stream()
                .filter(problem -> !isPast(request) || !ContactQuestions.has(problem.question()))
                .toList();
        return new Answers.Checked(answers, problems);
    }

    /// What came in writing began on another day, and its people are here.
    private static boolean isPast(Request request) {
        return request.at() != null && request.conversation() == null;
    }

    private static LocalDate today(Instant at) {
        return CivilTime.day(at);
    }
}

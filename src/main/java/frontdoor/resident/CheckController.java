package frontdoor.resident;

import frontdoor.accounts.Accounts;
import frontdoor.cases.Cases;
import frontdoor.cases.Opening;
import frontdoor.cases.Reporter;
import frontdoor.cases.Request;
import frontdoor.drafts.Draft;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.services.Cluster;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Checking the answers and sending them.
@Controller
class CheckController {

    private final Reports reports;
    private final Cases cases;
    private final Accounts accounts;
    private final Questions questions;
    private final Pages pages;

    CheckController(Reports reports, Cases cases, Accounts accounts, Questions questions, Pages pages) {
        this.reports = reports;
        this.cases = cases;
        this.accounts = accounts;
        this.questions = questions;
        this.pages = pages;
    }

    @GetMapping("/report/{service}/check")
    View check(@PathVariable String service, HttpServletRequest request) {
        var definition = reports.offered(service);
        var draft = reports.draft(request, service);
        if (draft == null) {
            return reports.home(service);
        }
        var journey = reports.journey(definition, draft);
        return draft.isSent() || !journey.next().equals(Journey.CHECK)
                ? Reports.step(service, draft.isSent() ? "done" : journey.next())
                : pages.show(
                        "resident/check", questions.check(definition, journey, notice(definition, draft, journey)));
    }

    private @Nullable String notice(Service service, Draft draft, Journey journey) {
        if (Cluster.asks(service)) {
            return null;
        }
        if (journey.joins().isPresent()) {
            return "already.joining";
        }
        return cases.isReported(request(service, draft, journey.reporter())) ? "resident.check.reported" : null;
    }

    @PostMapping("/report/{service}/send")
    View send(@PathVariable String service, HttpServletRequest request) {
        var definition = reports.offered(service);
        var draft = reports.draft(request, service);
        if (draft == null) {
            return reports.home(service);
        }
        if (draft.reference() != null) {
            return reports.sent(request, draft, draft.reference());
        }
        var journey = reports.journey(definition, draft);
        if (!journey.next().equals(Journey.CHECK)) {
            return Reports.step(service, journey.next());
        }
        if (Cluster.asks(definition)) {
            return SeeOther.to("/events/" + service + "/offers");
        }
        var asked = request(definition, draft, reporter(journey, request));
        var opening =
                journey.joins().map(reference -> cases.join(asked, reference)).orElseGet(() -> cases.open(asked));
        return switch (opening) {
            case Opening.Opened opened -> reports.sent(request, draft, opened.reference());
            case Opening.AlreadyOpened already -> reports.sent(request, draft, already.reference());
            case Opening.Joined joined -> reports.sent(request, draft, joined.reference());
            case Opening.Refused refused -> {
                reports.alone(request, draft);
                yield Reports.step(
                        service, Journey.step(refused.problems().getFirst().question()));
            }
        };
    }

    /// Whoever is signed in and asks in their own name is who they are in the register, however they want to be told.
    private Reporter reporter(Journey journey, HttpServletRequest request) {
        var said = journey.reporter();
        return accounts.of(request)
                .flatMap(accounts::person)
                .filter(person -> person.name().equalsIgnoreCase(said.name()))
                .map(person -> said.known(person.id()))
                .orElse(said);
    }

    private static Request request(Service service, Draft draft, Reporter reporter) {
        return new Request(
                draft.command(),
                service.key(),
                Channel.WEB,
                Actor.ANONYMOUS,
                draft.input(),
                reporter,
                null,
                null,
                null);
    }
}

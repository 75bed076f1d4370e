package frontdoor.resident;

import frontdoor.asking.Typed;
import frontdoor.asking.Uploads;
import frontdoor.cases.Cases;
import frontdoor.cases.FactFinder;
import frontdoor.cases.Opening;
import frontdoor.cases.Request;
import frontdoor.directory.Services;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.files.Uploader;
import frontdoor.forms.Question;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.services.Form;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Asking for a service, one question a page. One controller for every service there is or will be.
@Controller
class ReportController {

    private final Services services;
    private final Cases cases;
    private final Drafts drafts;
    private final FactFinder facts;
    private final Questions questions;
    private final Uploads uploads;
    private final Pages pages;
    private final Clock clock;

    ReportController(
            Services services,
            Cases cases,
            Drafts drafts,
            FactFinder facts,
            Questions questions,
            Uploads uploads,
            Pages pages,
            Clock clock) {
        this.services = services;
        this.cases = cases;
        this.drafts = drafts;
        this.facts = facts;
        this.questions = questions;
        this.uploads = uploads;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/report/{service}")
    View start(@PathVariable String service, HttpServletRequest request, HttpServletResponse response) {
        var definition = offered(service);
        var visit = Visit.begin(request, response);
        var draft = drafts.begin(visit, service, services.currentNumber(service), Map.of());
        return step(service, journey(definition, draft).next());
    }

    @GetMapping("/report/{service}/{step}")
    View ask(@PathVariable String service, @PathVariable String step, HttpServletRequest request) {
        var definition = offered(service);
        var draft = draft(request, service);
        if (draft == null) {
            return toService(service);
        }
        if (draft.isSent()) {
            return step(service, "done");
        }
        var journey = journey(definition, draft);
        if (step.equals(Journey.CONTACT) && !journey.contact().isEmpty()) {
            return pages.show("resident/contact", questions.contact(definition, journey, draft, Problems.NONE));
        }
        return journey.question(step)
                .map(question -> page(HttpStatus.OK, definition, journey, question, draft.input(), Problems.NONE))
                .orElseGet(() -> step(service, journey.next()));
    }

    @PostMapping("/report/{service}/{step}")
    View answer(@PathVariable String service, @PathVariable String step, HttpServletRequest request) {
        var definition = offered(service);
        var draft = draft(request, service);
        if (draft == null) {
            return toService(service);
        }
        if (draft.reference() != null) {
            return done(request, draft, draft.reference(), "done");
        }
        if (step.equals(Journey.CONTACT)) {
            return contact(definition, draft, Typed.of(request), request);
        }
        var question = journey(definition, draft).question(step);
        return question.isPresent()
                ? answer(definition, draft, question.get(), request)
                : step(service, journey(definition, draft).next());
    }

    private View answer(Service service, Draft draft, Question question, HttpServletRequest request) {
        var received = uploads.receive(List.of(question), request, Uploader.visit(visit(request)));
        var step = StepFields.of(question.key(), draft.input(), received.typed());
        var now = drafts.keep(visit(request), draft, step.fields());
        var journey = journey(service, now);
        if (step.isLookingUp()) {
            return page(HttpStatus.OK, service, journey, question, now.input(), Problems.NONE);
        }
        var problems = received.isGood() ? journey.problems(question.key()) : received.problems();
        return problems.isEmpty()
                ? step(service.key(), journey.next())
                : page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        service,
                        journey,
                        question,
                        now.input(),
                        questions.problems(problems));
    }

    private View contact(Service service, Draft draft, Typed typed, HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (Question question : journey(service, draft).contact()) {
            fields.put(question.key(), List.of(typed.text(question.key())));
        }
        var now = drafts.keep(visit(request), draft, fields);
        var journey = journey(service, now);
        var problems = journey.problems(Journey.CONTACT);
        return problems.isEmpty()
                ? step(service.key(), journey.next())
                : pages.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "resident/contact",
                        questions.contact(service, journey, now, questions.problems(problems)));
    }

    @GetMapping("/report/{service}/check")
    View check(@PathVariable String service, HttpServletRequest request) {
        var definition = offered(service);
        var draft = draft(request, service);
        if (draft == null) {
            return toService(service);
        }
        var journey = journey(definition, draft);
        return draft.isSent() || !journey.next().equals(Journey.CHECK)
                ? step(service, draft.isSent() ? "done" : journey.next())
                : pages.show(
                        "resident/check",
                        questions.check(definition, journey, cases.isReported(request(definition, draft, journey))));
    }

    @PostMapping("/report/{service}/send")
    View send(@PathVariable String service, HttpServletRequest request) {
        var definition = offered(service);
        var draft = draft(request, service);
        if (draft == null) {
            return toService(service);
        }
        if (draft.reference() != null) {
            return done(request, draft, draft.reference(), "done");
        }
        var journey = journey(definition, draft);
        if (!journey.next().equals(Journey.CHECK)) {
            return step(service, journey.next());
        }
        return switch (cases.open(request(definition, draft, journey))) {
            case Opening.Opened opened -> done(request, draft, opened.reference(), "done");
            case Opening.Joined joined -> done(request, draft, joined.reference(), "done?joined");
            case Opening.AlreadyOpened already -> done(request, draft, already.reference(), "done");
            case Opening.Refused refused ->
                step(service, Journey.step(refused.problems().getFirst().question()));
        };
    }

    private static Request request(Service service, Draft draft, Journey journey) {
        return new Request(
                draft.command(),
                service.key(),
                Channel.WEB,
                Actor.ANONYMOUS,
                draft.input(),
                journey.reporter(),
                null,
                null,
                null);
    }

    private View done(HttpServletRequest request, Draft draft, Reference reference, String step) {
        drafts.sent(visit(request), draft, reference);
        return step(draft.service(), step);
    }

    private View page(
            HttpStatus status,
            Service service,
            Journey journey,
            Question question,
            Map<String, List<String>> input,
            Problems problems) {
        return pages.show(status, "resident/ask", questions.ask(service, journey, question, input, problems));
    }

    private Journey journey(Service service, Draft draft) {
        var known = facts.find(service, draft.input()).facts();
        var today = CivilTime.day(clock.instant());
        return Journey.of(new Form(service, known, Channel.WEB, today, false), draft);
    }

    private Service offered(String key) {
        return services.current(key)
                .filter(service ->
                        service.who() != Service.Who.STAFF && service.channels().contains(Channel.WEB))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The draft that the form names; for a page, the one that was used last.
    private @Nullable Draft draft(HttpServletRequest request, String service) {
        var named = request.getParameter("_draft");
        return Visit.of(request)
                .flatMap(visit -> drafts.find(visit, service, named))
                .orElse(null);
    }

    private static String visit(HttpServletRequest request) {
        return Visit.of(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static View toService(String service) {
        return SeeOther.to("/services/" + service);
    }

    private static View step(String service, String step) {
        return SeeOther.to("/report/" + service + "/" + step);
    }
}

package frontdoor.resident;

import frontdoor.asking.Fields;
import frontdoor.asking.Typed;
import frontdoor.asking.Uploads;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.Visit;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Asking for a service, one question a page. One controller for every service there is or will be.
@Controller
class ReportController {

    private final Reports reports;
    private final Drafts drafts;
    private final Remembered remembered;
    private final AtProperty atProperty;
    private final OwnCases own;
    private final Already already;
    private final Questions questions;
    private final Uploads uploads;
    private final PhotoPlaces photoPlaces;
    private final Pages pages;

    ReportController(
            Reports reports,
            Drafts drafts,
            Remembered remembered,
            AtProperty atProperty,
            OwnCases own,
            Already already,
            Questions questions,
            Uploads uploads,
            PhotoPlaces photoPlaces,
            Pages pages) {
        this.reports = reports;
        this.drafts = drafts;
        this.remembered = remembered;
        this.atProperty = atProperty;
        this.own = own;
        this.already = already;
        this.questions = questions;
        this.uploads = uploads;
        this.photoPlaces = photoPlaces;
        this.pages = pages;
    }

    /// @param uprn the property at which it is, if they looked at one
    @PostMapping("/report/{service}")
    View start(
            @PathVariable String service,
            @RequestParam(defaultValue = "") String uprn,
            HttpServletRequest request,
            HttpServletResponse response) {
        var definition = reports.offered(service);
        var visit = Visit.begin(request, response);
        var latest = drafts.latest(visit);
        var here = atProperty.known(definition, uprn);
        var known = new LinkedHashMap<>(remembered.known(definition, latest, request));
        known.putAll(here);
        var draft = drafts.begin(visit, service, reports.number(definition), known);
        if (!own.among(latest, service).isEmpty()) {
            return Reports.step(service, "open");
        }
        boolean reported = !here.isEmpty() && !already.untold(definition, draft).isEmpty();
        return Reports.step(
                service,
                reported
                        ? AlreadyController.STEP
                        : reports.journey(definition, draft).next());
    }

    @GetMapping("/report/{service}/{step}")
    View ask(@PathVariable String service, @PathVariable String step, HttpServletRequest request) {
        var definition = reports.offered(service);
        var draft = reports.draft(request, service);
        if (draft == null) {
            return reports.home(service);
        }
        if (draft.isSent()) {
            return Reports.step(service, "done");
        }
        var journey = reports.journey(definition, draft);
        if (step.equals(Journey.CONTACT) && !journey.contact().isEmpty()) {
            return pages.show("resident/contact", questions.contact(definition, journey, draft, List.of()));
        }
        return journey.question(step)
                .map(question -> page(definition, journey, question, draft.shown(), List.of()))
                .orElseGet(() -> Reports.step(service, journey.next()));
    }

    @PostMapping("/report/{service}/{step}")
    View answer(@PathVariable String service, @PathVariable String step, HttpServletRequest request) {
        var definition = reports.offered(service);
        var draft = reports.draft(request, service);
        if (draft == null) {
            return reports.home(service);
        }
        if (draft.reference() != null) {
            return reports.sent(request, draft, draft.reference());
        }
        if (step.equals(Journey.CONTACT)) {
            return contact(definition, draft, Typed.of(request), request);
        }
        var question = reports.journey(definition, draft).question(step);
        return question.isPresent()
                ? answer(definition, draft, question.get(), request)
                : Reports.step(service, reports.journey(definition, draft).next());
    }

    /// What a look-up brings stands at the step's own address, so that the browser's Back comes to it.
    private View answer(Service service, Draft draft, Question question, HttpServletRequest request) {
        var received = uploads.receive(List.of(question), request, Reports.uploader(draft));
        var step = StepFields.of(question.key(), draft.input(), received.typed());
        if (SaveController.isAsked(request)) {
            return received.isGood()
                    ? save(draft, step.fields(), request)
                    : unsaved(service, draft, question, step.fields(), received.problems(), request);
        }
        var fields = photoPlaces.with(step.fields(), received.taken(), service, draft);
        if (Already.tells(service, question.key())) {
            fields = new LinkedHashMap<>(fields);
            fields.put(Already.JOIN, List.of());
        }
        var now = drafts.keep(Reports.visit(request), draft, fields);
        var journey = reports.journey(service, now);
        if (step.isLookingUp()) {
            var empty = Fields.lookUpProblems(received.typed());
            return empty.isEmpty()
                    ? Reports.step(service.key(), question.key())
                    : page(service, journey, question, now.input(), empty);
        }
        var problems = received.isGood() ? journey.problems(question.key()) : received.problems();
        if (!problems.isEmpty()) {
            return page(service, journey, question, now.input(), problems);
        }
        boolean known = Already.tells(service, question.key())
                && !already.untold(service, now).isEmpty();
        return Reports.step(service.key(), known ? AlreadyController.STEP : journey.next());
    }

    /// What is on the page may be half done, so it is kept without being an answer.
    private View save(Draft draft, Map<String, List<String>> fields, HttpServletRequest request) {
        drafts.keepTyping(Reports.visit(request), draft, fields);
        return Reports.step(draft.service(), "save");
    }

    /// A file that we do not take would be missing when they come back.
    private View unsaved(
            Service service,
            Draft draft,
            Question question,
            Map<String, List<String>> fields,
            List<Answers.Problem> problems,
            HttpServletRequest request) {
        var now = drafts.keepTyping(Reports.visit(request), draft, fields);
        return page(service, reports.journey(service, now), question, now.shown(), problems);
    }

    private View contact(Service service, Draft draft, Typed typed, HttpServletRequest request) {
        var fields = HalfTyped.contact(reports.journey(service, draft), typed);
        if (SaveController.isAsked(request)) {
            return save(draft, fields, request);
        }
        var now = drafts.keep(Reports.visit(request), draft, fields);
        var journey = reports.journey(service, now);
        var problems = journey.problems(Journey.CONTACT);
        return problems.isEmpty()
                ? Reports.step(service.key(), journey.next())
                : pages.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "resident/contact",
                        questions.contact(service, journey, now, problems));
    }

    private View page(
            Service service,
            Journey journey,
            Question question,
            Map<String, List<String>> input,
            List<Answers.Problem> problems) {
        return pages.show(
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "resident/ask",
                questions.ask(service, journey, question, input, problems));
    }
}

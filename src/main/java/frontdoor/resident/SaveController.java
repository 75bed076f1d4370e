package frontdoor.resident;

import frontdoor.asking.Fields;
import frontdoor.asking.ProblemWords;
import frontdoor.asking.Typed;
import frontdoor.directory.Spoken;
import frontdoor.drafts.Draft;
import frontdoor.drafts.SavedDrafts;
import frontdoor.drafts.Visit;
import frontdoor.kernel.CivilTime;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Saving a form and coming back to it, on this device or another, by a link that is sent to the person.
@Controller
class SaveController {

    private final Reports reports;
    private final SavedDrafts saved;
    private final SavedLinks links;
    private final ProblemWords problemWords;
    private final Fields fields;
    private final Clock clock;
    private final Pages pages;

    SaveController(
            Reports reports,
            SavedDrafts saved,
            SavedLinks links,
            ProblemWords problemWords,
            Fields fields,
            Clock clock,
            Pages pages) {
        this.reports = reports;
        this.saved = saved;
        this.links = links;
        this.problemWords = problemWords;
        this.fields = fields;
        this.clock = clock;
        this.pages = pages;
    }

    /// Whether the button on a question's page was that for later.
    static boolean isAsked(HttpServletRequest request) {
        return request.getParameter("_save") != null;
    }

    @GetMapping("/report/{service}/save")
    View where(@PathVariable String service, HttpServletRequest request) {
        var definition = reports.offered(service);
        var draft = reports.draft(request, service);
        if (draft == null || draft.isSent()) {
            return reports.home(service);
        }
        return page(HttpStatus.OK, definition, draft, new Typed(draft.shown()), Problems.NONE);
    }

    @PostMapping("/report/{service}/save")
    View send(@PathVariable String service, HttpServletRequest request) {
        var definition = reports.offered(service);
        var draft = reports.draft(request, service);
        if (draft == null || draft.isSent()) {
            return reports.home(service);
        }
        var typed = Typed.of(request);
        var checked = ContactQuestions.check(reach(typed), CivilTime.day(clock.instant()));
        var problems = checked.values().isEmpty() && checked.isGood()
                ? Problems.of(new Problem(ContactQuestions.EMAIL, links.nowhere()))
                : problemWords.of(checked.problems());
        if (!problems.any()) {
            problems = links.send(definition, draft, checked.values(), request);
        }
        return problems.any()
                ? page(HttpStatus.UNPROCESSABLE_CONTENT, definition, draft, typed, problems)
                : Reports.step(service, "saved");
    }

    private static Map<String, List<String>> reach(Typed typed) {
        return Map.of(
                ContactQuestions.EMAIL, List.of(typed.text(ContactQuestions.EMAIL)),
                ContactQuestions.PHONE, List.of(typed.text(ContactQuestions.PHONE)));
    }

    private View page(HttpStatus status, Service service, Draft draft, Typed typed, Problems problems) {
        var asked = ContactQuestions.reach(Spoken.language());
        return pages.show(
                status,
                "resident/save",
                new SavePage(
                        service.key(),
                        draft.command(),
                        service.title(),
                        links.until(service),
                        fields.of(asked, typed, problems),
                        problems));
    }

    @GetMapping("/report/{service}/saved")
    View done(@PathVariable String service, HttpServletRequest request) {
        var definition = reports.offered(service);
        var draft = reports.draft(request, service);
        if (draft == null || draft.isSent()) {
            return reports.home(service);
        }
        return pages.show(
                "resident/saved",
                new SavedPage(
                        service,
                        definition.title(),
                        links.until(definition),
                        reports.journey(definition, draft).next()));
    }

    /// A link in a message is opened by machines too, so it changes nothing until a button is pressed.
    @GetMapping("/return/{link}")
    View look(@PathVariable String link, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return saved.find(link)
                .map(found -> pages.show("resident/return", ReturnPage.of(link, found, reports.title(found.draft()))))
                .orElseGet(() -> pages.show(HttpStatus.NOT_FOUND, "resident/return", ReturnPage.ENDED));
    }

    @PostMapping("/return/{link}")
    View goOn(@PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        return links.open(link, Visit.begin(request, response))
                .map(reports::goOn)
                .orElseGet(() -> SeeOther.to("/return/" + SavedLinks.safe(link)));
    }

    @PostMapping("/return/{link}/delete")
    View delete(@PathVariable String link) {
        links.delete(link);
        return SeeOther.to("/return/" + SavedLinks.safe(link));
    }
}

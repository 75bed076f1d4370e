package frontdoor.catalogue;

import frontdoor.asking.Sent;
import frontdoor.asking.Uploads;
import frontdoor.cases.Cases;
import frontdoor.cases.FactFinder;
import frontdoor.cases.Opening;
import frontdoor.cases.Request;
import frontdoor.desk.DeskWords;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.files.Uploader;
import frontdoor.forms.Question;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.services.Form;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What colleagues can ask for, and asking for it. What was typed is kept at each step.
@Controller
class CatalogueController {

    private final Catalogue catalogue;
    private final CataloguePages cataloguePages;
    private final Cases cases;
    private final FactFinder facts;
    private final Drafts drafts;
    private final Uploads uploads;
    private final DeskWords words;
    private final Pages pages;
    private final Clock clock;

    CatalogueController(
            Catalogue catalogue,
            CataloguePages cataloguePages,
            Cases cases,
            FactFinder facts,
            Drafts drafts,
            Uploads uploads,
            DeskWords words,
            Pages pages,
            Clock clock) {
        this.catalogue = catalogue;
        this.cataloguePages = cataloguePages;
        this.cases = cases;
        this.facts = facts;
        this.drafts = drafts;
        this.uploads = uploads;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/catalogue")
    View list(@RequestParam(name = "q", defaultValue = "") String sought, SignedIn who) {
        return pages.show("catalogue/list", cataloguePages.list(sought, who));
    }

    /// @param more present when an answer brought new questions
    @GetMapping("/desk/catalogue/{service}")
    View ask(@PathVariable String service, @RequestParam(required = false) @Nullable String more, SignedIn who) {
        var definition = offer(service);
        var draft = drafts.find(visit(who), service)
                .filter(found -> !found.isSent())
                .orElseGet(() -> drafts.begin(visit(who), service, catalogue.version(definition), Map.of()));
        return show(HttpStatus.OK, definition, draft, Problems.NONE, more != null);
    }

    private View show(HttpStatus status, Service service, Draft draft, Problems problems, boolean more) {
        var asked = asked(form(service, draft), draft);
        return pages.show(status, "catalogue/ask", cataloguePages.ask(service, draft, asked, problems, more));
    }

    private Form form(Service service, Draft draft) {
        var known = facts.find(service, draft.input()).facts();
        return new Form(service, known, Channel.WEB, CivilTime.day(clock.instant()), false);
    }

    private static List<Question> asked(Form form, Draft draft) {
        return form.asked(form.check(draft.input()).values());
    }

    /// Asks on while an answer brings new questions, then opens the case.
    @PostMapping("/desk/catalogue/{service}")
    View answer(@PathVariable String service, @RequestParam UUID command, HttpServletRequest request, SignedIn who) {
        var definition = offer(service);
        var sent = uploads.sent(definition.asking().own(), request, Uploader.staff(who.actor()));
        var before = drafts.find(visit(who), service, command.toString())
                .orElseGet(() -> drafts.resume(visit(who), service, catalogue.version(definition), command));
        if (before.reference() != null) {
            return sent(before.reference());
        }
        var draft = drafts.keep(visit(who), before, sent.kept("command"));
        var form = form(definition, draft);
        return switch (sent.next(
                before.input(), asked(form, draft), form.check(draft.input()).problems())) {
            case Sent.Next.Good _ -> open(definition, draft, who);
            case Sent.Next.More _ -> SeeOther.to("/desk/catalogue/" + service + "?more");
            case Sent.Next.LookedUp _ -> show(HttpStatus.OK, definition, draft, Problems.NONE, false);
            case Sent.Next.Wrong wrong ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, definition, draft, words.problems(wrong.problems()), false);
        };
    }

    private View open(Service service, Draft draft, SignedIn who) {
        var request = new Request(
                draft.command(),
                service.key(),
                Channel.WEB,
                who.actor(),
                draft.input(),
                catalogue.asReporter(who),
                null,
                null,
                null);
        return switch (cases.open(request)) {
            case Opening.Opened opened -> done(draft, opened.reference(), who);
            case Opening.Joined joined -> done(draft, joined.reference(), who);
            case Opening.AlreadyOpened already -> done(draft, already.reference(), who);
            case Opening.Refused refused ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, service, draft, words.problems(refused.problems()), false);
        };
    }

    private View done(Draft draft, Reference reference, SignedIn who) {
        drafts.sent(visit(who), draft, reference, Map.of());
        return sent(reference);
    }

    private static View sent(Reference reference) {
        return SeeOther.to("/desk/catalogue/requests/" + reference + "?did=sent");
    }

    private Service offer(String service) {
        return catalogue.offer(service).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String visit(SignedIn who) {
        return "catalogue:" + who.username();
    }
}

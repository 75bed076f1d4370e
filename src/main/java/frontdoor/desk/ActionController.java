package frontdoor.desk;

import frontdoor.asking.Fields;
import frontdoor.asking.Typed;
import frontdoor.asking.Uploads;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.files.Uploader;
import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Taking an action that a case's service offers. Whatever comes of it, nothing that was typed is lost.
@Controller
class ActionController {

    private final CaseDoor door;
    private final ActionPages actionPages;
    private final Uploads uploads;
    private final Cases cases;
    private final DeskWords words;
    private final Pages pages;

    ActionController(
            CaseDoor door, ActionPages actionPages, Uploads uploads, Cases cases, DeskWords words, Pages pages) {
        this.door = door;
        this.actionPages = actionPages;
        this.uploads = uploads;
        this.cases = cases;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/desk/cases/{reference}/actions/{action}")
    View ask(@PathVariable String reference, @PathVariable String action, SignedIn who) {
        return page(HttpStatus.OK, door.find(reference, who), who, action, ActionPages.Extra.NONE);
    }

    /// @param revision of the case that the person was looking at
    @PostMapping("/desk/cases/{reference}/actions/{action}")
    View act(
            @PathVariable String reference,
            @PathVariable String action,
            @RequestParam UUID command,
            @RequestParam int revision,
            HttpServletRequest request,
            SignedIn who) {
        var kase = door.find(reference, who);
        var received = uploads.receive(actionPages.questions(kase, action), request, Uploader.staff(who.actor()));
        var typed = Fields.wished(received.typed());
        if (Fields.isLookingUp(typed)) {
            var problems = words.problems(Fields.lookUpProblems(typed));
            var status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
            return page(status, kase, who, action, extra(typed, problems, null));
        }
        if (!received.isGood()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    kase,
                    who,
                    action,
                    extra(typed, words.problems(received.problems()), null));
        }
        var change = cases.act(command, kase.reference(), revision, action, who.actor(), who.roles(), typed.fields());

        return switch (change) {
            case Change.Changed _, Change.AlreadyDone _ ->
                SeeOther.to("/desk/cases/" + kase.reference() + "?did=done&action="
                        + URLEncoder.encode(action, StandardCharsets.UTF_8));
            case Change.Incomplete incomplete ->
                page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        kase,
                        who,
                        action,
                        extra(typed, words.problems(incomplete.problems()), null));
            case Change.Stale stale ->
                page(
                        HttpStatus.CONFLICT,
                        stale.now(),
                        who,
                        action,
                        new ActionPages.Extra(typed, Problems.NONE, stale.last(), null));
            case Change.Refused refused ->
                page(HttpStatus.CONFLICT, kase, who, action, extra(typed, Problems.NONE, refused.reason()));
            case Change.Undecided undecided ->
                page(
                        HttpStatus.CONFLICT,
                        kase,
                        who,
                        action,
                        extra(typed, Problems.NONE, actionPages.undecided(kase, undecided.missing())));
            case Change.NotFound _ -> throw CaseDoor.notFound();
        };
    }

    private static ActionPages.Extra extra(Typed typed, Problems problems, @Nullable String sentence) {
        return new ActionPages.Extra(typed, problems, null, sentence);
    }

    /// The page says where the case is and what was done last, so each time it is shown that is written down.
    private View page(HttpStatus status, Case kase, SignedIn who, String action, ActionPages.Extra extra) {
        door.viewed(kase, who);
        return actionPages
                .show(kase, who, action, extra)
                .map(page -> pages.show(status, "desk/action", page))
                .orElseThrow(CaseDoor::notFound);
    }
}

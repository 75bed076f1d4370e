package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.audit.Audit;
import frontdoor.calls.Handover;
import frontdoor.calls.Handovers;
import frontdoor.desk.CaseDoor;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Hands a conversation to a colleague with all that is known in it. They see it before they take it, and whoever
/// offers it has it until then.
@Controller
class HandOverController {

    private static final String OFFER = "/desk/contact/hand-over";
    private static final String ONE = "/desk/contact/handovers/{id}";
    private static final int LONGEST = 200; // letters of a reason

    private final Handovers handovers;
    private final HandOverPages handOverPages;
    private final CallDrafts calls;
    private final Audit audit;
    private final DeskWords words;
    private final Pages pages;

    HandOverController(
            Handovers handovers,
            HandOverPages handOverPages,
            CallDrafts calls,
            Audit audit,
            DeskWords words,
            Pages pages) {
        this.handovers = handovers;
        this.handOverPages = handOverPages;
        this.calls = calls;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping(OFFER)
    View ask(SignedIn who) {
        return ask(HttpStatus.OK, UUID.randomUUID(), calls.current(who), "", Problems.NONE, who);
    }

    private View ask(HttpStatus status, UUID command, Call call, String to, Problems problems, SignedIn who) {
        return pages.show(status, "answering/handOver", handOverPages.page(command, call, to, problems, who));
    }

    /// @param command made with the page
    /// @param conversation that the page showed
    @PostMapping(OFFER)
    View offer(@RequestParam UUID command, @RequestParam UUID conversation, HttpServletRequest request, SignedIn who) {
        var typed = Typed.of(request);
        var to = typed.text("to");
        var gone = calls.owner(conversation, who);
        if (gone.isPresent()) {
            return pages.show(
                    HttpStatus.CONFLICT,
                    "answering/handedOn",
                    handOverPages.gone(gone.get(), typed.text("note"), List.of()));
        }
        var call = calls.keep(
                calls.named(conversation, who),
                Map.of("note", List.of(typed.text("note").strip())),
                who);
        if (!handOverPages.isHere(to, who)) {
            var problem =
                    words.problem("to", to.isEmpty() ? "answering.handOver.nobody" : "answering.handOver.notHere");
            return ask(HttpStatus.UNPROCESSABLE_CONTENT, command, call, to, problem, who);
        }
        boolean offered = to.startsWith(HandOverPages.TEAM)
                ? handovers.offerToTeam(
                        to.substring(HandOverPages.TEAM.length()), command, conversation, who.username())
                : handovers.offerTo(to.substring(HandOverPages.STAFF.length()), command, conversation, who.username());
        return offered ? SeeOther.to("/desk/contact") : again(command, call, to, who);
    }

    /// The next try is another offer, under an id of its own.
    private View again(UUID command, Call call, String to, SignedIn who) {
        boolean ended =
                handovers.find(command).filter(each -> !each.isOffered()).isPresent();
        var problem = words.problem("to", ended ? "answering.handOver.ended" : "answering.handOver.already");
        return ask(HttpStatus.UNPROCESSABLE_CONTENT, UUID.randomUUID(), call, to, problem, who);
    }

    @GetMapping(ONE)
    View show(@PathVariable UUID id, SignedIn who) {
        return show(HttpStatus.OK, theirs(id, who), "", Problems.NONE, who);
    }

    private View show(HttpStatus status, Handover each, String reason, Problems problems, SignedIn who) {
        var page = handOverPages.offered(each, reason, problems, who);
        audit.viewed(who.actor(), "contact:" + each.conversation(), "handover");
        if (page.person() != null) {
            audit.viewed(who.actor(), "person:" + page.person(), "handover");
        }
        return pages.show(status, "answering/offered", page);
    }

    /// Whoever takes it twice has it once. It is not theirs if a colleague was first.
    @PostMapping(ONE + "/take")
    View take(@PathVariable UUID id, SignedIn who) {
        var each = theirs(id, who);
        var taken =
                handovers.take(id, who.username()).or(() -> handovers.find(id)).orElse(each);
        return who.username().equals(taken.takenBy())
                ? SeeOther.to("/desk/contact?at=person")
                : SeeOther.to("/desk/contact/handovers/" + id);
    }

    @PostMapping(ONE + "/refuse")
    View refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, SignedIn who) {
        var each = theirs(id, who);
        if (reason.isBlank() || reason.length() > LONGEST) {
            var problem = words.problem("reason", "answering.handOver.noReason");
            return show(HttpStatus.UNPROCESSABLE_CONTENT, each, reason, problem, who);
        }
        return handovers.refuse(id, who.username(), reason.strip()).isPresent()
                ? SeeOther.to("/desk/contact")
                : SeeOther.to("/desk/contact/handovers/" + id);
    }

    /// Whoever offered it takes that back; if it was taken first, the one screen says so.
    @PostMapping(ONE + "/withdraw")
    View withdraw(@PathVariable UUID id, SignedIn who) {
        handovers.find(id).filter(each -> each.from().equals(who.username())).orElseThrow(CaseDoor::notFound);
        handovers.withdraw(id, who.username());
        return SeeOther.to("/desk/contact");
    }

    private Handover theirs(UUID id, SignedIn who) {
        return handovers
                .find(id)
                .filter(each -> each.isFor(who.username(), who.teams())
                        || who.username().equals(each.takenBy()))
                .orElseThrow(CaseDoor::notFound);
    }
}

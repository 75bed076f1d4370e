package frontdoor.answering;

import frontdoor.asking.Sent;
import frontdoor.asking.Typed;
import frontdoor.cases.Cases;
import frontdoor.cases.Opening;
import frontdoor.desk.CaseDoor;
import frontdoor.desk.DeskWords;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.PartOf;
import frontdoor.forms.Answers;
import frontdoor.identity.SignedIn;
import frontdoor.services.Cluster;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Asking a service's questions for somebody, all on one page, and opening the case.
@Controller
class InterviewController {

    private final Everything everything;
    private final Drafts drafts;
    private final CallDrafts calls;
    private final CallOpenings openings;
    private final InterviewDrafts interviewDrafts;
    private final InterviewPages interviewPages;
    private final HandOverPages handOverPages;
    private final CallPages callPages;
    private final CallDonePages donePages;
    private final WrittenRequests written;
    private final Cases cases;
    private final DeskWords words;
    private final Pages pages;

    InterviewController(
            Everything everything,
            Drafts drafts,
            CallDrafts calls,
            CallOpenings openings,
            InterviewDrafts interviewDrafts,
            InterviewPages interviewPages,
            HandOverPages handOverPages,
            CallPages callPages,
            CallDonePages donePages,
            WrittenRequests written,
            Cases cases,
            DeskWords words,
            Pages pages) {
        this.everything = everything;
        this.drafts = drafts;
        this.calls = calls;
        this.openings = openings;
        this.interviewDrafts = interviewDrafts;
        this.interviewPages = interviewPages;
        this.handOverPages = handOverPages;
        this.callPages = callPages;
        this.donePages = donePages;
        this.written = written;
        this.cases = cases;
        this.words = words;
        this.pages = pages;
    }

    /// @param more present when an answer brought new questions
    @GetMapping("/desk/contact/services/{service}")
    View ask(@PathVariable String service, @RequestParam(required = false) @Nullable String more, SignedIn who) {
        var definition = everything.asked(service).orElseThrow(CaseDoor::notFound);
        var draft = draft(service, who);
        if (draft == null || draft.isSent()) {
            return SeeOther.to("/desk/contact" + (draft == null ? "" : "/services/" + service + "/done"));
        }
        var interview = interviewPages.interview(definition, draft, Call.channel(draft));
        return pages.show(
                "answering/interview",
                interviewPages.page(
                        definition, draft, interview, Problems.NONE, more != null, written.letter(draft, who), who));
    }

    /// Asks on while an answer brings new questions, then opens the case. What is typed after a colleague has taken the
    /// conversation is kept nowhere, so it is shown.
    @PostMapping("/desk/contact/services/{service}")
    View answer(@PathVariable String service, HttpServletRequest request, SignedIn who) {
        var definition = everything.asked(service).orElseThrow(CaseDoor::notFound);
        var typed = Typed.of(request);
        var gone = calls.handedOn(service, typed, who);
        if (gone.isPresent()) {
            return pages.show(
                    HttpStatus.CONFLICT,
                    "answering/handedOn",
                    handOverPages.gone(gone.get(), "", interviewPages.typed(definition, typed)));
        }
        var before = shown(service, typed, who);
        if (before == null || before.isSent()) {
            return SeeOther.to("/desk/contact" + (before == null ? "" : "/services/" + service + "/done"));
        }
        var kept = interviewDrafts.keep(definition, before, request, who);
        var sent = kept.sent();
        var draft = kept.draft();
        var interview = interviewPages.interview(definition, draft, Call.channel(draft));
        return switch (sent.next(before.input(), interview.asked(), interview.problems())) {
            case Sent.Next.Good _ ->
                Cluster.asks(definition)
                        ? SeeOther.to("/desk/contact/events/" + service)
                        : open(definition, draft, interview, who);
            case Sent.Next.More _ -> SeeOther.to("/desk/contact/services/" + service + "?more");
            case Sent.Next.LookedUp _ -> SeeOther.to("/desk/contact/services/" + service);
            case Sent.Next.Wrong wrong -> wrong(definition, draft, interview, wrong.problems(), who);
        };
    }

    private View open(Service service, Draft draft, Interview interview, SignedIn who) {
        return switch (openings.open(draft, interview, who)) {
            case Opening.Opened _, Opening.AlreadyOpened _ -> done(service, "");
            case Opening.Joined _ -> done(service, "?joined");
            case Opening.Refused refused -> wrong(service, draft, interview, refused.problems(), who);
        };
    }

    private static View done(Service service, String how) {
        return SeeOther.to("/desk/contact/services/" + service.key() + "/done" + how);
    }

    /// What to tell the person before they go.
    @GetMapping("/desk/contact/services/{service}/done")
    View done(@PathVariable String service, @RequestParam(required = false) @Nullable String joined, SignedIn who) {
        var draft = draft(service, who);
        if (draft == null || draft.reference() == null) {
            return SeeOther.to("/desk/contact");
        }
        var kase = cases.find(draft.reference()).orElseThrow(CaseDoor::notFound);
        return pages.show(
                "answering/done",
                donePages.show(
                        kase,
                        joined != null,
                        callPages.isSure(draft, who),
                        Call.sentIn(draft).orElse(null),
                        written.conversation(draft, who).orElse(null),
                        PartOf.of(draft).map(PartOf::event).orElse(null),
                        who));
    }

    private View wrong(
            Service service, Draft draft, Interview interview, List<Answers.Problem> problems, SignedIn who) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "answering/interview",
                interviewPages.page(
                        service, draft, interview, words.problems(problems), false, written.letter(draft, who), who));
    }

    /// The draft that the page showed: a call in another window may have begun the same service since.
    private @Nullable Draft shown(String service, Typed typed, SignedIn who) {
        var stored = draft(service, who);
        return stored == null
                ? null
                : CallDrafts.command(typed)
                        .filter(command -> !command.equals(stored.command()))
                        .map(command ->
                                drafts.resume(CallDrafts.visit(who), service, everything.number(service), command))
                        .orElse(stored);
    }

    private @Nullable Draft draft(String service, SignedIn who) {
        return drafts.find(CallDrafts.visit(who), service).orElse(null);
    }
}

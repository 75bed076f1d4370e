package frontdoor.answering;

import frontdoor.asking.Fields;
import frontdoor.asking.Typed;
import frontdoor.asking.Uploads;
import frontdoor.cases.Cases;
import frontdoor.cases.Opening;
import frontdoor.cases.Reporter;
import frontdoor.cases.Request;
import frontdoor.desk.CaseDoor;
import frontdoor.desk.DeskWords;
import frontdoor.directory.Services;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.files.Uploader;
import frontdoor.forms.Question;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Reference;
import frontdoor.people.People;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private final Services services;
    private final Drafts drafts;
    private final CallDrafts calls;
    private final People people;
    private final Uploads uploads;
    private final InterviewPages interviewPages;
    private final CallDonePages donePages;
    private final WrittenRequests written;
    private final Cases cases;
    private final DeskWords words;
    private final Pages pages;

    InterviewController(
            Services services,
            Drafts drafts,
            CallDrafts calls,
            People people,
            Uploads uploads,
            InterviewPages interviewPages,
            CallDonePages donePages,
            WrittenRequests written,
            Cases cases,
            DeskWords words,
            Pages pages) {
        this.services = services;
        this.drafts = drafts;
        this.calls = calls;
        this.people = people;
        this.uploads = uploads;
        this.interviewPages = interviewPages;
        this.donePages = donePages;
        this.written = written;
        this.cases = cases;
        this.words = words;
        this.pages = pages;
    }

    /// @param more present when an answer brought new questions
    @GetMapping("/desk/contact/services/{service}")
    View ask(@PathVariable String service, @RequestParam(required = false) @Nullable String more, SignedIn who) {
        var definition = services.current(service).orElseThrow(CaseDoor::notFound);
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

    /// Asks on while an answer brings new questions, then opens the case.
    @PostMapping("/desk/contact/services/{service}")
    View answer(@PathVariable String service, HttpServletRequest request, SignedIn who) {
        var definition = services.current(service).orElseThrow(CaseDoor::notFound);
        var received = uploads.receive(definition.ask(), request, Uploader.staff(who.actor()));
        var typed = Fields.wished(received.typed());
        var before = sent(service, typed, who);
        if (before == null || before.isSent()) {
            return SeeOther.to("/desk/contact/services/" + service + (before == null ? "" : "/done"));
        }
        var known = definition.questions().stream().map(Question::key).toList();
        var shown = Stream.of(typed.text("shown").split(","))
                .filter(known::contains)
                .toList();
        var draft = keep(before, typed, shown, who);
        var interview = interviewPages.interview(definition, draft, Call.channel(draft));
        if (Fields.isLookingUp(typed)) {
            var problems = words.problems(Fields.lookUpProblems(typed));
            return problems.any()
                    ? page(definition, draft, interview, problems, who)
                    : SeeOther.to("/desk/contact/services/" + service);
        }
        if (!received.isGood()) {
            var refused = words.problems(received.problems());
            return page(definition, draft, interview, refused, who);
        }
        if (interview.asksMoreThan(shown)) {
            return SeeOther.to("/desk/contact/services/" + service + "?more");
        }
        var problems = interview.problems();
        return problems.isEmpty()
                ? open(definition, draft, interview, who)
                : page(definition, draft, interview, words.problems(problems), who);
    }

    /// Somebody on the register is written to in the language that they chose.
    private Reporter written(Reporter reporter) {
        return reporter.person() == null
                ? reporter
                : people.find(reporter.person())
                        .map(person -> reporter.speaking(person.language()))
                        .orElse(reporter);
    }

    private View open(Service service, Draft draft, Interview interview, SignedIn who) {
        var request = new Request(
                draft.command(),
                service.key(),
                Call.channel(draft),
                who.actor(),
                draft.input(),
                written(interview.reporter()),
                calls.of(draft, who),
                Came.of(draft).map(Came::at).orElse(null),
                null);

        return switch (cases.open(request)) {
            case Opening.Opened opened -> done(draft, opened.reference(), "", who);
            case Opening.Joined joined -> done(draft, joined.reference(), "?joined", who);
            case Opening.AlreadyOpened already -> done(draft, already.reference(), "", who);
            case Opening.Refused refused -> page(service, draft, interview, words.problems(refused.problems()), who);
        };
    }

    private View done(Draft draft, Reference reference, String how, SignedIn who) {
        calls.opened(draft, who);
        written.opened(draft, reference, who);
        drafts.sent(
                CallDrafts.visit(who),
                draft,
                reference,
                Came.of(draft).map(Came::kept).orElse(Map.of()));
        return SeeOther.to("/desk/contact/services/" + draft.service() + "/done" + how);
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
                        kase, joined != null, written.conversation(draft, who).orElse(null), who));
    }

    private View page(Service service, Draft draft, Interview interview, Problems problems, SignedIn who) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "answering/interview",
                interviewPages.page(service, draft, interview, problems, false, written.letter(draft, who), who));
    }

    /// Keeps what was typed. A box that was unticked is not sent at all, so each question shown is emptied first.
    private Draft keep(Draft draft, Typed typed, List<String> shown, SignedIn who) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        shown.forEach(key -> fields.put(key, List.of()));
        fields.putAll(typed.fields());
        fields.keySet().removeAll(List.of("shown", Fields.FIND, Fields.BY_HAND, CallDrafts.COMMAND, ""));
        fields.keySet().removeIf(Call::isOurs);
        return drafts.keep(CallDrafts.visit(who), draft, fields);
    }

    /// The draft that the page showed: a call in another window may have begun the same service since.
    private @Nullable Draft sent(String service, Typed typed, SignedIn who) {
        var stored = draft(service, who);
        return stored == null
                ? null
                : CallDrafts.command(typed)
                        .filter(command -> !command.equals(stored.command()))
                        .map(command ->
                                drafts.resume(CallDrafts.visit(who), service, services.currentNumber(service), command))
                        .orElse(stored);
    }

    private @Nullable Draft draft(String service, SignedIn who) {
        return drafts.find(CallDrafts.visit(who), service).orElse(null);
    }
}

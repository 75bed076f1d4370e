package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.calls.CallBacks;
import frontdoor.calls.NewCallBack;
import frontdoor.desk.CaseDoor;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.people.Phone;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A call is promised to whoever the conversation is with.
@Controller
class PromiseController {

    private static final int LONGEST = 500; // letters

    private final CallDrafts drafts;
    private final CallPages callPages;
    private final Verifying verifying;
    private final CallBackPages callBackPages;
    private final HandOverPages handOverPages;
    private final CallBacks callBacks;
    private final CallTimes callTimes;
    private final DeskWords words;
    private final Pages pages;
    private final Clock clock;

    PromiseController(
            CallDrafts drafts,
            CallPages callPages,
            Verifying verifying,
            CallBackPages callBackPages,
            HandOverPages handOverPages,
            CallBacks callBacks,
            CallTimes callTimes,
            DeskWords words,
            Pages pages,
            Clock clock) {
        this.drafts = drafts;
        this.callPages = callPages;
        this.verifying = verifying;
        this.callBackPages = callBackPages;
        this.handOverPages = handOverPages;
        this.callBacks = callBacks;
        this.callTimes = callTimes;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    /// The number that they ring from is there already, or that of their record once it is sure who it is.
    @GetMapping("/desk/contact/call-back")
    View ask(SignedIn who) {
        var call = talking(who);
        var person = callPages.person(call, who);
        var known = new HashMap<String, List<String>>();
        var number = Phone.typed(call.text("q")).map(Phone::written).orElse(null);
        if (number == null && person != null && verifying.isDone(call, person)) {
            number = person.person().writtenPhone();
        }
        known.put("number", List.of(Objects.requireNonNullElse(number, "")));
        known.put("reason", List.of(call.text("words")));
        known.put("service", List.of(callBackPages.likeliest(call)));
        known.put("team", List.of(Objects.requireNonNullElse(CallDrafts.team(who), "")));
        known.put("day", List.of(CivilTime.day(clock.instant()).toString()));
        return pages.show(
                "answering/promise",
                callBackPages.promise(
                        UUID.randomUUID(), call.draft().command(), person, new Typed(known), Problems.NONE, who));
    }

    /// What is typed after a colleague has taken the conversation promises nothing, and is shown.
    ///
    /// @param command made with the page
    /// @param conversation that the page showed: another window may have begun one since
    @PostMapping("/desk/contact/call-back")
    View promise(
            @RequestParam UUID command,
            @RequestParam(required = false) @Nullable UUID conversation,
            HttpServletRequest request,
            SignedIn who) {
        var typed = Typed.of(request);
        var talking = talking(who);
        var gone = conversation == null ? Optional.<String>empty() : drafts.owner(conversation, who);
        if (gone.isPresent()) {
            return pages.show(
                    HttpStatus.CONFLICT,
                    "answering/handedOn",
                    handOverPages.gone(gone.get(), typed.text("reason"), callBackPages.typed(typed)));
        }
        var call = conversation == null ? talking : drafts.named(conversation, who);
        var person = callPages.person(call, who);
        var times = callTimes.between(typed);
        var from = times.from();
        var until = times.until();
        var number = Phone.typed(typed.text("number")).orElse(null);
        var problems = problems(typed, number, times);
        if (problems.any() || number == null || from == null || until == null) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "answering/promise",
                    callBackPages.promise(command, call.draft().command(), person, typed, problems, who));
        }
        callBacks.promise(
                new NewCallBack(
                        command,
                        number,
                        person == null ? null : person.person().id(),
                        name(person, typed),
                        typed.text("reason").strip(),
                        typed.text("team"),
                        call.draft().command(),
                        callBackPages.service(typed.text("service")),
                        from,
                        until),
                who.actor());
        drafts.keep(call, Brought.promised(from, until), who);
        return SeeOther.to("/desk/contact?promised&at=end");
    }

    private Call talking(SignedIn who) {
        if (!DeskAccess.seesPeople(who)) {
            throw CaseDoor.notFound();
        }
        return drafts.current(who);
    }

    private static @Nullable String name(@Nullable Customer person, Typed typed) {
        var said = typed.text("name").strip();
        return person != null ? person.person().name() : said.isEmpty() ? null : said;
    }

    private Problems problems(Typed typed, @Nullable String number, CallTimes.Times times) {
        var problems = new ArrayList<Problem>();
        if (number == null) {
            problems.add(problem("number"));
        }
        problems.addAll(times.problems());
        if (typed.isBlank("reason") || typed.text("reason").length() > LONGEST) {
            problems.add(problem("reason"));
        }
        if (!words.teams().containsKey(typed.text("team"))) {
            problems.add(problem("team"));
        }
        return new Problems(problems);
    }

    private Problem problem(String field) {
        return new Problem(field, words.word("answering.callBack.problem." + field));
    }
}

package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.audit.Audit;
import frontdoor.desk.CaseDoor;
import frontdoor.desk.DeskWords;
import frontdoor.desk.LookUp;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.people.Customer;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A call, a visit or a letter, written down while it happens. Everything is on one page and kept at each step,
/// so that nothing is lost when the person changes their mind or the session ends.
@Controller
class CallController {

    private final CallDrafts calls;
    private final CallPages callPages;
    private final Verifying verifying;
    private final CallerChecks checks;
    private final WhatFits whatFits;
    private final Joining joining;
    private final CallEnds ends;
    private final Everything everything;
    private final Services services;
    private final Audit audit;
    private final DeskWords words;
    private final Pages pages;

    CallController(
            CallDrafts calls,
            CallPages callPages,
            Verifying verifying,
            CallerChecks checks,
            WhatFits whatFits,
            Joining joining,
            CallEnds ends,
            Everything everything,
            Services services,
            Audit audit,
            DeskWords words,
            Pages pages) {
        this.calls = calls;
        this.callPages = callPages;
        this.verifying = verifying;
        this.checks = checks;
        this.whatFits = whatFits;
        this.joining = joining;
        this.ends = ends;
        this.everything = everything;
        this.services = services;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    /// @param logged present when a conversation was just wrapped up
    /// @param gone present when a call was over before it was taken
    /// @param promised present when a call back was just promised
    /// @param thrownAway present when one that was set aside was just thrown away
    /// @param closed present when a report was dealt with before somebody was added to it
    /// @param at what was just done there, so that the next step has the focus
    @GetMapping("/desk/contact")
    View show(
            @RequestParam(required = false) @Nullable String logged,
            @RequestParam(required = false) @Nullable String gone,
            @RequestParam(required = false) @Nullable String promised,
            @RequestParam(required = false) @Nullable String closed,
            @RequestParam(name = "thrown-away", required = false) @Nullable String thrownAway,
            @RequestParam(required = false) @Nullable String at,
            SignedIn who) {
        var told = new LinkedHashMap<String, @Nullable String>();
        told.put("answering.call.logged", logged);
        told.put("answering.call.gone", gone);
        told.put("answering.call.promised", promised);
        told.put("answering.near.gone", closed);
        told.put("answering.aside.thrownAway", thrownAway);
        var notice = told.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        return show(HttpStatus.OK, calls.current(who), who, at, Problems.NONE, notice);
    }

    /// The page shows a person's record, or whoever fits what was looked for: either look is written down.
    private View show(
            HttpStatus status,
            Call call,
            SignedIn who,
            @Nullable String at,
            Problems problems,
            @Nullable String notice) {
        var sought = call.text("q");
        var person = callPages.person(call, who);
        if (person != null) {
            audit.viewed(who.actor(), "person:" + person.person().id(), "answering-contact");
        } else if (!sought.isEmpty()) {
            audit.viewed(who.actor(), "search:" + LookUp.kind(sought), "answering-contact");
        }
        return pages.show(status, "answering/call", callPages.show(call, person, who, at, problems, notice));
    }

    /// Ends the conversation that has opened a case, and begins another.
    ///
    /// @param conversation which it is, or null where that is not known
    @PostMapping("/desk/contact/new")
    View begin(@RequestParam(required = false) @Nullable String conversation, SignedIn who) {
        var over = conversation == null ? Optional.<Call>empty() : calls.find(conversation, who);
        if (over.isEmpty() || !ends.endOpened(over.get(), callPages.person(over.get(), who), who)) {
            return another(calls.current(who), who);
        }
        return SeeOther.to("/desk/contact?logged");
    }

    /// Whichever button is pressed, what was typed is kept first.
    @PostMapping("/desk/contact")
    View go(HttpServletRequest request, SignedIn who) {
        var typed = Typed.of(request);
        var gone = calls.handedOn(typed, who);
        if (gone.isPresent()) {
            return pages.show(HttpStatus.CONFLICT, "answering/handedOn", callPages.handedOn(gone.get(), typed));
        }
        var kept = Call.kept(typed);
        if (!typed.isBlank("choose")) {
            kept.put(Call.PERSON, List.of(typed.text("choose")));
        } else if (!typed.isBlank("nobody")) {
            kept.put(Call.PERSON, List.of());
        }
        var before = calls.sent(typed, who);
        kept.putAll(whatFits.kept(before, typed.text("words").strip()));
        var call = calls.keep(before, kept, who);
        if (typed.isBlank("choose") && Verifying.isHeard(typed)) {
            call = heard(call, typed, who);
        }
        if (CallerChecks.isFor(typed)) {
            checks.go(call, callPages.person(call, who), typed, who);
            return SeeOther.to("/desk/contact?at=person");
        }
        if (!typed.isBlank("other-way")) {
            return vouch(call, typed.text(Verifying.WAY), who);
        }
        if (!typed.isBlank("start")) {
            return start(typed.text("start"), call, who);
        }
        if (!typed.isBlank("everything")) {
            return everything(typed.text("everything"), call, who);
        }
        if (!typed.isBlank("about-case")) {
            calls.keep(call, call.about(typed.text("about-case")), who);
            return SeeOther.to("/desk/contact?at=end");
        }
        if (!typed.isBlank("join")) {
            var address = joining.join(call, callPages.person(call, who), typed.text("join"), who);
            return SeeOther.to(address.orElse("/desk/contact?closed"));
        }
        if (!typed.isBlank("call-back") || !typed.isBlank("pass-on")) {
            return SeeOther.to("/desk/contact/" + (typed.isBlank("pass-on") ? "call-back" : "hand-over"));
        }
        if (!typed.isBlank("new")) {
            return another(call, who);
        }
        return typed.isBlank("wrap-up") ? SeeOther.to("/desk/contact" + part(typed, before)) : wrapUp(call, who);
    }

    /// Where to go on: at what the button brought.
    private static String part(Typed typed, Call before) {
        if (!typed.isBlank("choose")
                || !typed.isBlank("nobody")
                || !typed.isBlank("check")
                || Verifying.isHeard(typed)) {
            return "?at=person";
        }
        if (!typed.text("q").strip().equals(before.text("q"))) {
            return "?at=found";
        }
        boolean asked = Stream.of("words", "event")
                .anyMatch(field -> !typed.text(field).strip().equals(before.text(field)));
        return asked ? "?at=services" : "";
    }

    private Call heard(Call call, Typed typed, SignedIn who) {
        var person = callPages.person(call, who);
        return person == null ? call : verifying.hear(call, person, typed, who);
    }

    private View vouch(Call call, String way, SignedIn who) {
        var person = callPages.person(call, who);
        if (person != null && verifying.vouch(call, person, way, who).isEmpty()) {
            var problem = words.problem(Verifying.WAY, "answering.check.noWay");
            return show(HttpStatus.UNPROCESSABLE_CONTENT, call, who, null, problem, null);
        }
        return SeeOther.to("/desk/contact?at=person");
    }

    private View start(String key, Call call, SignedIn who) {
        var service = services.current(key).orElseThrow(CaseDoor::notFound);
        var person = callPages.person(call, who);
        if (person != null) {
            audit.viewed(who.actor(), "person:" + person.person().id(), "answering-contact");
        }
        calls.start(service, services.currentNumber(key), call, person, isSure(call, person), who);
        return SeeOther.to("/desk/contact/services/" + key);
    }

    private View everything(String event, Call call, SignedIn who) {
        var person = callPages.person(call, who);
        if (person != null) {
            audit.viewed(who.actor(), "person:" + person.person().id(), "answering-event");
        }
        return everything.begin(event, call, person, isSure(call, person), who);
    }

    private boolean isSure(Call call, @Nullable Customer person) {
        return person != null && verifying.isDone(call, person);
    }

    private View another(Call call, SignedIn who) {
        ends.leave(call, callPages.person(call, who), who);
        return SeeOther.to("/desk/contact");
    }

    private View wrapUp(Call call, SignedIn who) {
        if (!ends.end(call, callPages.person(call, who), who)) {
            var problem = words.problem("outcome", "answering.wrapUp.noOutcome");
            return show(HttpStatus.UNPROCESSABLE_CONTENT, call, who, null, problem, null);
        }
        return SeeOther.to("/desk/contact?logged");
    }
}

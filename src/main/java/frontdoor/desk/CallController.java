package frontdoor.desk;

import frontdoor.asking.Typed;
import frontdoor.audit.Audit;
import frontdoor.contacts.AvoidableCause;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.Outcome;
import frontdoor.directory.Services;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Reference;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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

    static final String COMMAND = "command";
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Drafts drafts;
    private final CallPages callPages;
    private final Contacts contacts;
    private final Services services;
    private final Audit audit;
    private final DeskWords words;
    private final Pages pages;

    CallController(
            Drafts drafts,
            CallPages callPages,
            Contacts contacts,
            Services services,
            Audit audit,
            DeskWords words,
            Pages pages) {
        this.drafts = drafts;
        this.callPages = callPages;
        this.contacts = contacts;
        this.services = services;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    /// @param logged present when a conversation was just wrapped up
    @GetMapping("/desk/contact")
    View show(@RequestParam(required = false) @Nullable String logged, SignedIn who) {
        var call = call(drafts, who);
        var notice = logged == null ? null : "desk.call.logged";
        return show(HttpStatus.OK, call, who, Problems.NONE, notice);
    }

    /// The page shows a person's record, or whoever fits what was looked for: either look is written down.
    private View show(HttpStatus status, Call call, SignedIn who, Problems problems, @Nullable String notice) {
        var sought = call.text("q");
        callPages
                .named(call, who)
                .map(person -> "person:" + person)
                .or(() -> sought.isEmpty() ? Optional.empty() : Optional.of("search:" + LookUp.kind(sought)))
                .ifPresent(about -> audit.viewed(who.actor(), about, "answering-contact"));
        return pages.show(status, "desk/call", callPages.show(call, who, problems, notice));
    }

    @PostMapping("/desk/contact/new")
    View begin(SignedIn who) {
        drafts.begin(visit(who), Call.KEPT_AS, 0, Map.of());
        return SeeOther.to("/desk/contact");
    }

    /// Whichever button is pressed, what was typed is kept first.
    @PostMapping("/desk/contact")
    View go(HttpServletRequest request, SignedIn who) {
        var typed = Typed.of(request);
        var before = sent(typed, who);
        var kept = Call.kept(typed);
        if (!typed.isBlank("choose")) {
            kept.put(Call.PERSON, List.of(typed.text("choose")));
        }
        var call = new Call(drafts.keep(visit(who), before, kept));
        if (!typed.isBlank("start")) {
            return start(typed.text("start"), call, who);
        }
        return typed.isBlank("wrap-up") ? SeeOther.to("/desk/contact") : wrapUp(call, who);
    }

    private View start(String key, Call call, SignedIn who) {
        var service = services.current(key).orElseThrow(CaseDoor::notFound);
        var person = callPages.person(call, who);
        if (person != null) {
            audit.viewed(who.actor(), "person:" + person.id(), "answering-contact");
        }
        var known = InterviewPages.known(service, person);
        known.put(Call.CHANNEL, List.of(call.channel().key()));
        drafts.begin(visit(who), key, services.currentNumber(key), known);
        return SeeOther.to("/desk/contact/services/" + key);
    }

    /// The conversation's own id is kept with the contact, so that wrapping it up twice counts it once.
    private View wrapUp(Call call, SignedIn who) {
        var outcome = CallPages.OUTCOMES.stream()
                .filter(each -> each.key().equals(call.text("outcome")))
                .findFirst();
        if (outcome.isEmpty()) {
            var problem = words.problem("outcome", "desk.wrapUp.noOutcome");
            return show(HttpStatus.UNPROCESSABLE_CONTENT, call, who, problem, null);
        }
        contacts.log(contact(call, outcome.get(), who));
        drafts.drop(visit(who), call.draft());
        drafts.begin(visit(who), Call.KEPT_AS, 0, Map.of());
        return SeeOther.to("/desk/contact?logged");
    }

    private NewContact contact(Call call, Outcome outcome, SignedIn who) {
        var person = callPages.person(call, who);
        var note = call.text("note");
        return new NewContact(
                call.channel(),
                person == null ? null : person.id(),
                services.current(call.text("service")).map(Service::key).orElse(null),
                null,
                who.actor(),
                who.teams().stream().sorted().findFirst().orElse(null),
                outcome,
                cause(call).orElse(null),
                note.isEmpty() ? null : note,
                Reference.typed(call.text("about")).map(List::of).orElse(List.of()),
                "conversation:" + call.draft().command());
    }

    private static Optional<AvoidableCause> cause(Call call) {
        return Stream.of(AvoidableCause.values())
                .filter(cause -> cause.key().equals(call.text("cause")))
                .findFirst();
    }

    /// The conversation that the page showed; another window may have begun one since.
    private Draft sent(Typed typed, SignedIn who) {
        var stored = call(drafts, who).draft();
        return command(typed)
                .filter(command -> !command.equals(stored.command()))
                .map(command -> drafts.resume(visit(who), Call.KEPT_AS, 0, command))
                .orElse(stored);
    }

    /// Which draft the page showed, or empty if it does not say.
    static Optional<UUID> command(Typed typed) {
        return UUID_SHAPE.matcher(typed.text(COMMAND)).matches()
                ? Optional.of(UUID.fromString(typed.text(COMMAND)))
                : Optional.empty();
    }

    /// The conversation that is going on, begun now if there was none.
    static Call call(Drafts drafts, SignedIn who) {
        return new Call(drafts.find(visit(who), Call.KEPT_AS)
                .orElseGet(() -> drafts.begin(visit(who), Call.KEPT_AS, 0, Map.of())));
    }

    /// Under what a member of staff's drafts are kept. A resident's visit is a random text of another shape.
    static String visit(SignedIn who) {
        return "desk:" + who.username();
    }
}

package frontdoor.admin;

import frontdoor.audit.Audit;
import frontdoor.identity.SignedIn;
import frontdoor.letters.SentLetters;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The outbox. Lists say which messages there are; to read one is to look at personal data, and is recorded.
@Controller
@RequestMapping("/desk/admin/messages")
class MessagesController {

    private static final int LINES = 50;

    private final Messages messages;
    private final SentLetters sent;
    private final Audit audit;
    private final AdminWords words;
    private final Pages pages;

    MessagesController(Messages messages, SentLetters sent, Audit audit, AdminWords words, Pages pages) {
        this.messages = messages;
        this.sent = sent;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View ledger() {
        return pages.show("admin/messages", new MessagesPage(messages.ledger()));
    }

    /// @param after the last message of the page before
    @GetMapping("/{state}")
    View listed(
            @PathVariable String state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable String done) {
        var asked = state(state);
        var found = messages.in(asked, after, LINES + 1);
        var shown = found.subList(0, Math.min(LINES, found.size()));
        var next = found.size() > LINES
                ? address(asked) + "?after=" + shown.getLast().message().id()
                : null;
        return pages.show("admin/outbox", new MessagesPage.Listed(asked, shown, next, words.done(done)));
    }

    @GetMapping("/message/{id}")
    View one(@PathVariable UUID id, SignedIn who) {
        var dispatch = find(id);
        audit.viewed(who.actor(), dispatch.message().about(), "outbox");
        return pages.show("admin/message", one(dispatch, "", Problems.NONE));
    }

    /// The letter alone, as it is printed.
    @GetMapping("/message/{id}/letter")
    View letter(@PathVariable UUID id, SignedIn who) {
        var message = find(id).message();
        audit.viewed(who.actor(), message.about(), "outbox");
        return pages.show("admin/letter", new MessagesPage.OnPaper(message, sent.pages(message)));
    }

    @PostMapping("/message/{id}/again")
    View sendAgain(@PathVariable UUID id, SignedIn who) {
        var before = find(id).state();
        return done(before, messages.sendAgain(id, who.actor()) ? "again" : "notAgain");
    }

    @PostMapping("/message/{id}/aside")
    View setAside(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, SignedIn who) {
        var dispatch = find(id);
        if (reason.isBlank()) {
            var problems = words.one("reason", "admin.message.problem.reason");
            audit.viewed(who.actor(), dispatch.message().about(), "outbox");
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "admin/message", one(dispatch, reason, problems));
        }
        return done(dispatch.state(), messages.setAside(id, reason.strip(), who.actor()) ? "aside" : "notAgain");
    }

    @PostMapping("/message/{id}/handed-over")
    View handedOver(@PathVariable UUID id, SignedIn who) {
        var before = find(id).state();
        return done(before, messages.handedOver(id, who.actor()) ? "handedOver" : "notAgain");
    }

    private MessagesPage.One one(Dispatch dispatch, String reason, Problems problems) {
        return new MessagesPage.One(sent.readable(List.of(dispatch)).getFirst(), reason, problems);
    }

    private Dispatch find(UUID id) {
        return messages.find(id).orElseThrow(MessagesController::notFound);
    }

    /// Delivered messages are read with their case.
    private static Dispatch.State state(String key) {
        return Arrays.stream(Dispatch.State.values())
                .filter(state ->
                        state != Dispatch.State.DELIVERED && state.key().equals(key))
                .findFirst()
                .orElseThrow(MessagesController::notFound);
    }

    private static View done(Dispatch.State state, String what) {
        return state == Dispatch.State.DELIVERED
                ? SeeOther.to("/desk/admin/messages")
                : SeeOther.done(address(state), what);
    }

    private static String address(Dispatch.State state) {
        return "/desk/admin/messages/" + state.key();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

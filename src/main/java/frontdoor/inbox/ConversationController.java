package frontdoor.inbox;

import frontdoor.cases.Cases;
import frontdoor.conversations.Change;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Owners;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.inbox.ConversationPages.Typed;
import frontdoor.kernel.Reference;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A conversation on one page, and who has it.
@Controller
class ConversationController {

    private static final int LONGEST_NOTE = 4000; // characters

    private final InboxDoor door;
    private final ConversationPages conversationPages;
    private final Owners owners;
    private final Cases cases;
    private final Staff staff;
    private final Pages pages;

    ConversationController(
            InboxDoor door, ConversationPages conversationPages, Owners owners, Cases cases, Staff staff, Pages pages) {
        this.door = door;
        this.conversationPages = conversationPages;
        this.owners = owners;
        this.cases = cases;
        this.staff = staff;
        this.pages = pages;
    }

    /// @param done what was just done, the end of a key `inbox.done.…`
    @GetMapping("/desk/inbox/{reference}")
    View show(@PathVariable String reference, @RequestParam(required = false) @Nullable String done, SignedIn who) {
        var conversation = door.view(reference, who);
        var notice = done == null ? null : conversationPages.notice("inbox.done." + done);
        return pages.show("inbox/conversation", conversationPages.show(conversation, who, notice, Typed.NOTHING));
    }

    /// @param what claim, take_over, release, assign, hand_over, close, set_aside, reopen, note, link or unlink
    /// @param to the team, the colleague, the reason, the words or the case's reference that goes with it
    @PostMapping(
            "/desk/inbox/{reference}/{what:claim|take_over|release|assign|hand_over|close|set_aside|reopen|note|link|unlink}")
    View act(
            @PathVariable String reference,
            @PathVariable String what,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String note,
            SignedIn who) {
        var conversation = door.find(reference, who);
        var asked = InboxDoor.command(command, conversation, revision, who);
        return switch (what) {
            case "claim" -> came(owners.claim(asked), what, who);
            case "take_over" -> came(owners.takeOver(asked), what, who);
            case "release" -> came(owners.assign(asked, null), what, who);
            case "assign" ->
                staff.find(to)
                        .filter(member -> ConversationPages.mayHave(member, conversation))
                        .map(member -> came(owners.assign(asked, member.username()), what, who))
                        .orElseGet(() -> again(conversation, who, "colleague", "inbox.problem.colleague"));
            case "hand_over" -> came(owners.handOver(asked, to, cut(note)), what, who);
            case "close" -> came(owners.close(asked, to), what, who);
            case "set_aside" -> came(owners.setAside(asked, to), what, who);
            case "reopen" -> came(owners.reopen(asked), what, who);
            case "note" ->
                note.isBlank()
                        ? again(conversation, who, "note", "inbox.problem.note")
                        : came(owners.note(asked, cut(note)), what, who);
            case "link" ->
                Reference.typed(to)
                        .flatMap(cases::find)
                        .map(kase -> came(owners.link(asked, kase.reference().value()), what, who))
                        .orElseGet(() -> again(conversation, who, "to", "inbox.problem.case"));
            case "unlink" -> came(owners.unlink(asked, to), what, who);
            default -> throw InboxDoor.notFound();
        };
    }

    private static String cut(String text) {
        return text.strip().substring(0, Math.min(text.strip().length(), LONGEST_NOTE));
    }

    private View again(Conversation conversation, SignedIn who, String field, String problem) {
        door.viewed(conversation, who);
        var typed = Typed.wrong(conversationPages.problem(field, problem));
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "inbox/conversation",
                conversationPages.show(conversation, who, null, typed));
    }

    private View came(Change change, String what, SignedIn who) {
        return switch (change) {
            case Change.Done done -> back(done.now(), what, who);
            case Change.AlreadyDone done -> back(done.now(), what, who);
            case Change.Stale stale -> back(stale.now(), "overtaken", who);
            case Change.Refused refused -> back(refused.now(), refused.reason(), who);
            case Change.NotFound _ -> throw InboxDoor.notFound();
        };
    }

    /// What was handed to another team may no longer be for them to see.
    private static View back(Conversation conversation, String done, SignedIn who) {
        return InboxDoor.sees(who, conversation)
                ? SeeOther.to("/desk/inbox/" + conversation.reference() + "?done=" + done)
                : SeeOther.to("/desk/inbox");
    }
}

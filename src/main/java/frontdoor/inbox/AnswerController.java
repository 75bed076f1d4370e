package frontdoor.inbox;

import frontdoor.conversations.Answer;
import frontdoor.conversations.Answering;
import frontdoor.conversations.Answering.Outcome;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Conversations;
import frontdoor.identity.SignedIn;
import frontdoor.inbox.ConversationPages.Typed;
import frontdoor.people.People;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// Answering a conversation. Whatever comes of it, nothing that was typed is lost.
@Controller
class AnswerController {

    private static final int LONGEST = 20_000; // characters

    private final InboxDoor door;
    private final ConversationPages conversationPages;
    private final Conversations conversations;
    private final Answering answering;
    private final People people;
    private final Ways ways;
    private final Pages pages;

    AnswerController(
            InboxDoor door,
            ConversationPages conversationPages,
            Conversations conversations,
            Answering answering,
            People people,
            Ways ways,
            Pages pages) {
        this.door = door;
        this.conversationPages = conversationPages;
        this.conversations = conversations;
        this.answering = answering;
        this.people = people;
        this.ways = ways;
        this.pages = pages;
    }

    /// @param way `email`, `text` or `post`
    /// @param again why it is sent although another has answered
    @PostMapping("/desk/inbox/{reference}/answer")
    View answer(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "false") boolean waits,
            SignedIn who) {
        var conversation = door.find(reference, who);
        if (text.isBlank() || text.length() > LONGEST) {
            return wrong(
                    conversation,
                    who,
                    text,
                    null,
                    "text",
                    text.isBlank() ? "inbox.problem.text" : "inbox.problem.long");
        }
        Long known = conversation.person();
        var person = known == null ? null : people.find(known).orElse(null);
        var chosen = ways.of(conversations.items(conversation), person).stream()
                .filter(each -> each.key().equals(way))
                .findFirst();
        if (chosen.isEmpty()) {
            return wrong(conversation, who, text, null, "way", "inbox.problem.way");
        }
        var letter = new Answering.Letter(
                chosen.get().medium(),
                chosen.get().address(),
                ConversationPages.subject(conversation),
                text.strip(),
                person == null ? "en" : person.language(),
                waits,
                again.isEmpty() ? null : again);
        return came(answering.answer(InboxDoor.command(command, conversation, revision, who), letter), who, text);
    }

    private View came(Outcome outcome, SignedIn who, String text) {
        return switch (outcome) {
            case Outcome.Sent sent -> SeeOther.to("/desk/inbox/" + sent.now().reference() + "?done=answered");
            case Outcome.AlreadySent sent ->
                SeeOther.to("/desk/inbox/" + sent.now().reference() + "?done=answered");
            case Outcome.NotYours other -> conflict(other.now(), who, text, null, "text", "inbox.problem.notYours");
            case Outcome.Stale stale -> conflict(stale.now(), who, text, null, "text", "inbox.problem.stale");
            case Outcome.AnsweredBefore before ->
                conflict(before.now(), who, text, before.answer(), "again", "inbox.problem.again");
            case Outcome.NotFound _ -> throw InboxDoor.notFound();
        };
    }

    private View wrong(
            Conversation conversation, SignedIn who, String text, @Nullable Answer before, String field, String key) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                conversation,
                who,
                text,
                before,
                conversationPages.problem(field, key));
    }

    private View conflict(
            Conversation conversation, SignedIn who, String text, @Nullable Answer before, String field, String key) {
        return page(HttpStatus.CONFLICT, conversation, who, text, before, conversationPages.problem(field, key));
    }

    private View page(
            HttpStatus status,
            Conversation conversation,
            SignedIn who,
            String text,
            @Nullable Answer before,
            Problems problems) {
        door.viewed(conversation, who);
        return pages.show(
                status,
                "inbox/conversation",
                conversationPages.show(conversation, who, null, new Typed(text, before, problems)));
    }

    /// The page's script tells every ten seconds that it is open, with what is typed by then.
    ///
    /// @return who else has it open, in words
    @PostMapping(value = "/desk/inbox/{reference}/here", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String here(@PathVariable String reference, @RequestParam(required = false) @Nullable String text, SignedIn who) {
        var conversation = door.find(reference, who);
        if (text != null && text.length() <= LONGEST) {
            answering.keep(conversation, who.username(), text);
        }
        return conversationPages.others(conversation.reference(), who, text != null && !text.isBlank());
    }
}

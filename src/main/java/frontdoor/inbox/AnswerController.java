package frontdoor.inbox;

import frontdoor.articles.Article;
import frontdoor.articles.ArticleText;
import frontdoor.articles.Articles;
import frontdoor.conversations.Answer;
import frontdoor.conversations.Answering;
import frontdoor.conversations.Answering.Outcome;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Conversations;
import frontdoor.identity.SignedIn;
import frontdoor.inbox.ConversationPages.Typed;
import frontdoor.people.People;
import frontdoor.people.Person;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.Optional;
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
    private final Greetings greetings;
    private final Articles articles;
    private final Pages pages;

    AnswerController(
            InboxDoor door,
            ConversationPages conversationPages,
            Conversations conversations,
            Answering answering,
            People people,
            Ways ways,
            Greetings greetings,
            Articles articles,
            Pages pages) {
        this.door = door;
        this.conversationPages = conversationPages;
        this.conversations = conversations;
        this.answering = answering;
        this.people = people;
        this.ways = ways;
        this.greetings = greetings;
        this.articles = articles;
        this.pages = pages;
    }

    /// @param way `email`, `text`, `post` or `typed` for a letter to `address`
    /// @param again why it is sent although another has answered
    /// @param address where a letter goes while nobody knows who wrote, its lines apart
    @PostMapping("/desk/inbox/{reference}/answer")
    View answer(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "false") boolean waits,
            @RequestParam(required = false) @Nullable String address,
            SignedIn who) {
        var conversation = door.find(reference, who);
        var typed = Typed.answer(text, way, again, waits, address);
        var person = person(conversation);
        var items = conversations.items(conversation);
        boolean empty =
                text.isBlank() || greetings.of(conversation, items, person, who).isAll(text);
        if (empty || text.length() > LONGEST) {
            return wrong(conversation, who, typed, "text", empty ? "inbox.problem.text" : "inbox.problem.long");
        }
        var chosen = ways.of(items, person).stream()
                .filter(each -> each.key().equals(way))
                .findFirst()
                .or(() -> person == null && way.equals(Ways.TYPED) ? Ways.typed(address) : Optional.empty());
        if (chosen.isEmpty()) {
            return way.equals(Ways.TYPED)
                    ? wrong(conversation, who, typed, "address", "inbox.problem.address")
                    : wrong(conversation, who, typed, "way", "inbox.problem.way");
        }
        var letter = new Answering.Letter(
                chosen.get().medium(),
                chosen.get().address(),
                ConversationPages.subject(conversation),
                text.strip(),
                person == null ? "en" : person.language(),
                waits,
                again.isEmpty() ? null : again);
        return came(answering.answer(InboxDoor.command(command, conversation, revision, who), letter), who, typed);
    }

    private View came(Outcome outcome, SignedIn who, Typed typed) {
        return switch (outcome) {
            case Outcome.Sent sent -> SeeOther.to("/desk/inbox/" + sent.now().reference() + "?done=answered");
            case Outcome.AlreadySent sent ->
                SeeOther.to("/desk/inbox/" + sent.now().reference() + "?done=answered");
            case Outcome.NotYours other -> conflict(other.now(), who, typed, null, "text", "inbox.problem.notYours");
            case Outcome.Stale stale -> conflict(stale.now(), who, typed, null, "text", "inbox.problem.stale");
            case Outcome.AnsweredBefore before ->
                conflict(before.now(), who, typed, before.answer(), "again", "inbox.problem.again");
            case Outcome.NotFound _ -> throw InboxDoor.notFound();
        };
    }

    private View wrong(Conversation conversation, SignedIn who, Typed typed, String field, String key) {
        var problems = conversationPages.problem(field, key);
        return page(HttpStatus.UNPROCESSABLE_CONTENT, conversation, who, typed.with(null, problems));
    }

    private View conflict(
            Conversation conversation, SignedIn who, Typed typed, @Nullable Answer before, String field, String key) {
        return page(HttpStatus.CONFLICT, conversation, who, typed.with(before, conversationPages.problem(field, key)));
    }

    private View page(HttpStatus status, Conversation conversation, SignedIn who, Typed typed) {
        door.viewed(conversation, who);
        return pages.show(status, "inbox/conversation", conversationPages.show(conversation, who, null, typed));
    }

    private @Nullable Person person(Conversation conversation) {
        Long known = conversation.person();
        return known == null ? null : people.find(known).orElse(null);
    }

    /// Puts an article's words under what is typed, for the adviser to shorten. Sent twice, it is the same page.
    @PostMapping("/desk/inbox/{reference}/articles/{key}")
    View insert(
            @PathVariable String reference,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "false") boolean waits,
            @RequestParam(required = false) @Nullable String address,
            SignedIn who) {
        var conversation = door.find(reference, who);
        var person = person(conversation);
        var article = articles.find(key, person == null ? "en" : person.language())
                .filter(Article::isPublic)
                .orElseThrow(InboxDoor::notFound);
        var said = article.title() + "\n\n" + ArticleText.plain(article.text());
        var both = greetings
                .of(conversation, conversations.items(conversation), person, who)
                .insert(text, said);
        var typed = Typed.answer(both, way, again, waits, address);
        if (both.length() > LONGEST) {
            return wrong(
                    conversation, who, Typed.answer(text, way, again, waits, address), "text", "inbox.problem.long");
        }
        answering.keep(conversation, who.username(), both);
        return page(HttpStatus.OK, conversation, who, typed);
    }

    /// The page's script tells every ten seconds that it is open, with what is typed by then.
    ///
    /// @return who else has it open, in words
    @PostMapping(value = "/desk/inbox/{reference}/here", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String here(@PathVariable String reference, @RequestParam(required = false) @Nullable String text, SignedIn who) {
        var conversation = door.read(reference, who);
        var typed = text == null || !InboxDoor.sees(who, conversation) ? null : own(text, conversation, who);
        if (typed != null && typed.length() <= LONGEST) {
            answering.keep(conversation, who.username(), typed);
        }
        return conversationPages.others(conversation.reference(), who, typed != null && !typed.isBlank());
    }

    /// A greeting and an end alone are the council's, and nothing that they typed.
    private String own(String text, Conversation conversation, SignedIn who) {
        var items = conversations.items(conversation);
        return greetings.of(conversation, items, person(conversation), who).isAll(text) ? "" : text;
    }
}

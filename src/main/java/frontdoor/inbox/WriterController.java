package frontdoor.inbox;

import frontdoor.audit.Audit;
import frontdoor.conversations.Change;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Corrections;
import frontdoor.identity.SignedIn;
import frontdoor.inbox.ConversationPages.Typed;
import frontdoor.inbox.WriterPage.Asked;
import frontdoor.inbox.WriterPage.Somebody;
import frontdoor.kernel.EmailAddress;
import frontdoor.people.Details;
import frontdoor.people.Phone;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Finds who wrote, or puts somebody on record who was not. Only for those for whom the register of people is; what is
/// looked for travels in a form, never in an address.
@Controller
class WriterController {

    private static final int LONGEST = 500; // characters

    private final InboxDoor door;
    private final ConversationPages conversationPages;
    private final Corrections corrections;
    private final Audit audit;
    private final Pages pages;

    WriterController(
            InboxDoor door, ConversationPages conversationPages, Corrections corrections, Audit audit, Pages pages) {
        this.door = door;
        this.conversationPages = conversationPages;
        this.corrections = corrections;
        this.audit = audit;
        this.pages = pages;
    }

    @PostMapping("/desk/inbox/{reference}/who")
    View find(@PathVariable String reference, @RequestParam(defaultValue = "") String q, SignedIn who) {
        var conversation = find(reference, who);
        audit.viewed(who.actor(), "search:people", "correspondence");
        return page(HttpStatus.OK, conversation, new Asked(cut(q), null), Problems.NONE, who);
    }

    @PostMapping("/desk/inbox/{reference}/somebody")
    View add(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String postcode,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String email,
            SignedIn who) {
        var conversation = find(reference, who);
        var somebody = new Somebody(cut(name), cut(address), cut(postcode), cut(phone), cut(email));
        var problems = new ArrayList<Problem>();
        if (somebody.name().isEmpty()) {
            problems.add(problem("name"));
        }
        if (!somebody.phone().isEmpty() && Phone.typed(somebody.phone()).isEmpty()) {
            problems.add(problem("phone"));
        }
        if (!somebody.email().isEmpty() && !EmailAddress.is(somebody.email())) {
            problems.add(new Problem("somebody-email", conversationPages.word("problem.email")));
        }
        if (!problems.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    conversation,
                    new Asked(null, somebody),
                    new Problems(problems),
                    who);
        }
        var asked = InboxDoor.command(command, conversation, revision, who);
        return came(corrections.newCustomer(asked, details(somebody)));
    }

    private Conversation find(String reference, SignedIn who) {
        var conversation = door.find(reference, who);
        if (!InboxDoor.seesAll(who)) {
            throw InboxDoor.notFound();
        }
        return conversation;
    }

    private static Details details(Somebody somebody) {
        return new Details(
                somebody.name(),
                null,
                orNull(somebody.email().toLowerCase(Locale.ROOT)),
                Phone.typed(somebody.phone()).orElse(null),
                orNull(somebody.postcode().toUpperCase(Locale.ROOT)),
                orNull(somebody.address()),
                null,
                "en",
                null,
                null);
    }

    private static @Nullable String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    private static String cut(String typed) {
        var text = typed.strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private Problem problem(String field) {
        return new Problem("somebody-" + field, conversationPages.word("inbox.problem.somebody." + field));
    }

    private View page(HttpStatus status, Conversation conversation, Asked asked, Problems problems, SignedIn who) {
        door.viewed(conversation, who);
        var typed = Typed.wrong(problems).asking(asked);
        return pages.show(status, "inbox/conversation", conversationPages.show(conversation, who, null, typed));
    }

    private static View came(Change change) {
        return switch (change) {
            case Change.Done it -> back(it.now(), "customer");
            case Change.AlreadyDone it -> back(it.now(), "customer");
            case Change.Stale it -> back(it.now(), "overtaken");
            case Change.Refused it -> back(it.now(), it.reason());
            case Change.NotFound _ -> throw InboxDoor.notFound();
        };
    }

    private static View back(Conversation conversation, String done) {
        return SeeOther.to("/desk/inbox/" + conversation.reference() + "?done=" + done);
    }
}

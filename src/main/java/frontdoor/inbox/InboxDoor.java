package frontdoor.inbox;

import frontdoor.audit.Audit;
import frontdoor.conversations.Command;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.ConversationReference;
import frontdoor.conversations.Conversations;
import frontdoor.identity.Role;
import frontdoor.identity.SignedIn;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Who may see which conversation, and act on it: those who talk with people all, and others those of the teams that
/// they work in or lead. Who works on a case may also read the conversations about it. Answering them stays with
/// whoever has them.
@Component
public class InboxDoor {

    private final Conversations conversations;
    private final LinkedCases cases;
    private final Audit audit;

    InboxDoor(Conversations conversations, LinkedCases cases, Audit audit) {
        this.conversations = conversations;
        this.cases = cases;
        this.audit = audit;
    }

    static boolean seesAll(SignedIn who) {
        return who.may(Role.CONTACT_CENTRE) || who.may(Role.SUPERVISOR) || who.may(Role.ADMINISTRATOR);
    }

    /// Whether they may act on it.
    public static boolean sees(SignedIn who, Conversation conversation) {
        return seesAll(who) || who.opens(conversation.team()) || conversation.isOwnedBy(who.username());
    }

    /// Whether they may read it.
    ///
    /// @param worksOnACase whether they work on one of the cases that it is about
    public static boolean reads(SignedIn who, Conversation conversation, boolean worksOnACase) {
        return worksOnACase || sees(who, conversation);
    }

    /// The conversation, to be shown: that is written down.
    public Conversation view(String reference, SignedIn who) {
        var found = read(reference, who);
        viewed(found, who);
        return found;
    }

    public void viewed(Conversation conversation, SignedIn who) {
        audit.viewed(who.actor(), conversation.reference(), "correspondence");
    }

    /// The conversation, to read a part of it.
    ///
    /// @throws ResponseStatusException not found, whether there is no such conversation or it is not for them
    Conversation read(String reference, SignedIn who) {
        var found = there(reference);
        return sees(who, found) || reads(who, found, cases.worksOnOne(conversations.cases(found), who))
                ? found
                : refused(found, who);
    }

    /// The conversation, to do something with.
    ///
    /// @throws ResponseStatusException not found, whether there is no such conversation or it is not for them
    public Conversation find(String reference, SignedIn who) {
        var found = there(reference);
        return sees(who, found) ? found : refused(found, who);
    }

    private Conversation there(String reference) {
        return ConversationReference.typed(reference)
                .flatMap(conversations::find)
                .orElseThrow(InboxDoor::notFound);
    }

    private Conversation refused(Conversation conversation, SignedIn who) {
        audit.refused(who.actor(), "conversation.refused", conversation.reference());
        throw notFound();
    }

    public static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// Whoever works in a team may add what came to it.
    static void mayAdd(SignedIn who) {
        if (!seesAll(who) && who.teams().isEmpty()) {
            throw notFound();
        }
    }

    /// The team to which they add something.
    static String team(SignedIn who) {
        return who.teams().isEmpty() ? "contact_centre" : new TreeSet<>(who.teams()).first();
    }

    public static Command command(UUID id, Conversation conversation, int revision, SignedIn who) {
        return new Command(id, conversation.reference(), revision, who.username(), team(who, conversation));
    }

    /// The team for which they act: the one that has the conversation if it is theirs.
    private static String team(SignedIn who, Conversation conversation) {
        return who.opens(conversation.team()) || who.teams().isEmpty()
                ? conversation.team()
                : new TreeSet<>(who.teams()).first();
    }
}

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

/// Who may see which conversation: those who talk with people see all, and others those of the teams that they
/// work in or lead.
@Component
public class InboxDoor {

    private final Conversations conversations;
    private final Audit audit;

    InboxDoor(Conversations conversations, Audit audit) {
        this.conversations = conversations;
        this.audit = audit;
    }

    static boolean seesAll(SignedIn who) {
        return who.may(Role.CONTACT_CENTRE) || who.may(Role.SUPERVISOR) || who.may(Role.ADMINISTRATOR);
    }

    public static boolean sees(SignedIn who, Conversation conversation) {
        return seesAll(who) || who.opens(conversation.team()) || conversation.isOwnedBy(who.username());
    }

    /// The conversation, to be shown: that is written down.
    public Conversation view(String reference, SignedIn who) {
        var found = find(reference, who);
        viewed(found, who);
        return found;
    }

    public void viewed(Conversation conversation, SignedIn who) {
        audit.viewed(who.actor(), conversation.reference(), "correspondence");
    }

    /// @throws ResponseStatusException not found, whether there is no such conversation or it is not for them
    public Conversation find(String reference, SignedIn who) {
        var found = ConversationReference.typed(reference)
                .flatMap(conversations::find)
                .orElseThrow(InboxDoor::notFound);
        if (!sees(who, found)) {
            audit.refused(who.actor(), "conversation.refused", found.reference());
            throw notFound();
        }
        return found;
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

package frontdoor.conversations;

import frontdoor.kernel.Actor;
import java.util.UUID;

/// What somebody wants done to a conversation.
///
/// @param id made with the page, so that pressing twice does it once
/// @param revision of the conversation that they were looking at
/// @param team for which they do it
public record Command(UUID id, String conversation, int revision, String username, String team) {

    Actor by() {
        return Actor.staff(username);
    }
}

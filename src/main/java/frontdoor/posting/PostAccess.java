package frontdoor.posting;

import frontdoor.identity.Role;
import frontdoor.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Who may print letters: the post room, and those who oversee. What they print is personal, so it is nobody else's.
final class PostAccess {

    static final String POST_ROOM = "post_room";

    private PostAccess() {}

    static void check(SignedIn who) {
        if (!who.may(POST_ROOM) && !who.may(Role.SUPERVISOR) && !who.may(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}

package frontdoor.reception;

import frontdoor.audit.Audit;
import frontdoor.identity.Role;
import frontdoor.identity.SignedIn;
import frontdoor.visits.AccessPoint;
import frontdoor.visits.AccessPoints;
import frontdoor.visits.Visit;
import frontdoor.visits.Visits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Lets in those who welcome people or talk with them, and tells the audit of others who try.
@Component
class ReceptionDoor {

    private static final List<String> WELCOMING =
            List.of(Role.RECEPTIONIST, Role.CONTACT_CENTRE, Role.SUPERVISOR, Role.ADMINISTRATOR);

    private final AccessPoints places;
    private final Visits visits;
    private final Audit audit;

    ReceptionDoor(AccessPoints places, Visits visits, Audit audit) {
        this.places = places;
        this.visits = visits;
        this.audit = audit;
    }

    List<AccessPoint> places(SignedIn who) {
        check(who);
        return places.all();
    }

    AccessPoint place(String key, SignedIn who) {
        check(who);
        return places.find(key).orElseThrow(ReceptionDoor::notFound);
    }

    Visit visit(UUID id, SignedIn who) {
        check(who);
        return visits.find(id).orElseThrow(ReceptionDoor::notFound);
    }

    private void check(SignedIn who) {
        if (WELCOMING.stream().noneMatch(who::may)) {
            audit.refused(who.actor(), "reception.refused", "reception");
            throw notFound();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// The page of a place as one desk sees it.
    ///
    /// @param desk empty for no desk of one's own
    static String board(String place, String desk, @Nullable String done) {
        var at = "/desk/reception/" + place + "?desk=" + URLEncoder.encode(desk, StandardCharsets.UTF_8);
        return done == null ? at : at + "&done=" + done;
    }

    /// For whom a contact is handled, as at the screen where people are talked with.
    static @Nullable String team(SignedIn who) {
        return who.teams().stream().sorted().findFirst().orElse(null);
    }
}

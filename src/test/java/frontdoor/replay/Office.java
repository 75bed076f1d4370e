package frontdoor.replay;

import frontdoor.identity.NewStaff;
import frontdoor.identity.Staff;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.util.Set;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Where people work: each at a browser of their own.
public record Office(int port, SessionRepository<? extends Session> sessions, Staff staff, SettableClock clock) {

    /// Somebody new in the contact centre.
    public Reader hire(String username, String role) {
        var person = new NewStaff(
                username, "Sam Ple " + username, username + "@example.org", Set.of("contact_centre"), Set.of(role));
        staff.create(person, Actor.staff("addy"));
        return signIn(username);
    }

    public Reader signIn(String username) {
        return Reader.staff(port, sessions, username, clock.instant());
    }
}

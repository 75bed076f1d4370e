package frontdoor.guard;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import frontdoor.identity.SignedIn;
import java.util.Set;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Lets a test ask for a page of the desk as somebody who has signed in.
public final class SignedInAs {

    private SignedInAs() {}

    /// @param teams keys of the teams they work in
    /// @param roles keys of the roles they hold
    public static RequestPostProcessor staff(String username, Set<String> teams, Set<String> roles) {
        return authentication(new StaffAuthentication(new SignedIn(username, "Sam Sample", teams, roles)));
    }

    public static RequestPostProcessor holder(String... roles) {
        return staff("sam", Set.of(), Set.of(roles));
    }
}

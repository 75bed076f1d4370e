package frontdoor.signin;

import frontdoor.guard.Halfway;
import frontdoor.guard.StaffSessions;
import frontdoor.identity.SignInStep;
import frontdoor.identity.SignInStep.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Leads somebody from one step of signing in to the next.
@Component
class Steps {

    /// A page of the desk and nothing else, so that a link cannot use our sign-in to lead people to another site.
    private static final Pattern DESK = Pattern.compile("/desk(/[A-Za-z0-9._~-]+)*");

    private final StaffSessions sessions;

    Steps(StaffSessions sessions) {
        this.sessions = sessions;
    }

    /// @return the address of the next step, or of the page they wanted once they are in
    String onTo(SignInStep.Next next, String to, HttpServletRequest request) {
        if (next.asked() == Asked.NOTHING) {
            sessions.begin(request, next.username());
            return safe(to);
        }
        sessions.pause(request, new Halfway(next.username(), next.asked(), safe(to)));
        return address(next.asked());
    }

    private static String address(Asked asked) {
        return switch (asked) {
            case CODE -> "/signin/code";
            case ENROLMENT -> "/signin/second-factor";
            case NEW_PASSWORD -> "/signin/new-password";
            case NOTHING -> "/desk";
        };
    }

    static String safe(String to) {
        return DESK.matcher(to).matches() && !to.contains("..") ? to : "/desk";
    }
}

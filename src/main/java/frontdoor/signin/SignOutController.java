package frontdoor.signin;

import frontdoor.guard.StaffSessions;
import frontdoor.identity.SignIns;
import frontdoor.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Signing out, and the two pages that only say how things stand.
@Controller
class SignOutController {

    private final SignIns signIns;
    private final StaffSessions sessions;
    private final Pages pages;

    SignOutController(SignIns signIns, StaffSessions sessions, Pages pages) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.pages = pages;
    }

    @PostMapping("/desk/sign-out")
    View signOut(HttpServletRequest request) {
        var person = request.getUserPrincipal();
        sessions.end(request);
        if (person != null) {
            signIns.signedOut(person.getName());
        }
        return new RedirectView("/signin/out");
    }

    @GetMapping("/signin/out")
    View signedOut() {
        return pages.show("signin/out", new SignOutPage());
    }

    /// Where the council's own sign-in service leads back to.
    @GetMapping("/signin/done")
    View done() {
        return pages.show("signin/done", new SignOutPage());
    }
}

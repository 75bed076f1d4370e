package frontdoor.signin;

import frontdoor.guard.Halfway;
import frontdoor.guard.StaffSessions;
import frontdoor.identity.PasswordProblem;
import frontdoor.identity.SignInStep;
import frontdoor.identity.SignInStep.Asked;
import frontdoor.identity.SignIns;
import frontdoor.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Choosing a password of one's own in place of one that somebody else made.
@Controller
class NewPasswordController {

    private final SignIns signIns;
    private final StaffSessions sessions;
    private final Steps steps;
    private final Pages pages;

    NewPasswordController(SignIns signIns, StaffSessions sessions, Steps steps, Pages pages) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.steps = steps;
        this.pages = pages;
    }

    @GetMapping("/signin/new-password")
    View ask(HttpServletRequest request) {
        return sessions.halfway(request, Asked.NEW_PASSWORD)
                .map(_ -> page(HttpStatus.OK, null))
                .orElseGet(() -> new RedirectView("/signin"));
    }

    @PostMapping("/signin/new-password")
    View choose(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        return sessions.halfway(request, Asked.NEW_PASSWORD)
                .map(halfway -> choose(halfway, password, again, request))
                .orElseGet(() -> new RedirectView("/signin"));
    }

    private View choose(Halfway halfway, String password, String again, HttpServletRequest request) {
        var problem = password.equals(again)
                ? signIns.changePassword(halfway.username(), password)
                : Optional.of(PasswordProblem.DIFFERENT);
        if (problem.isPresent()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "signin.new." + problem.get().key());
        }
        var in = new SignInStep.Next(halfway.username(), Asked.NOTHING);
        return new RedirectView(steps.onTo(in, halfway.to(), request));
    }

    private View page(HttpStatus status, @Nullable String problem) {
        return pages.show(status, "signin/newPassword", new NewPasswordPage(problem));
    }
}

package frontdoor.signin;

import frontdoor.guard.CouncilSignIn;
import frontdoor.identity.SignInStep;
import frontdoor.identity.SignIns;
import frontdoor.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The first step: a username and a password, or the council's own sign-in service.
@Controller
class PasswordController {

    private final SignIns signIns;
    private final CouncilSignIn council;
    private final Steps steps;
    private final Pages pages;

    PasswordController(SignIns signIns, CouncilSignIn council, Steps steps, Pages pages) {
        this.signIns = signIns;
        this.council = council;
        this.steps = steps;
        this.pages = pages;
    }

    /// @param refused there when the council's service did not vouch for somebody on our list
    @GetMapping("/signin")
    View ask(@RequestParam(defaultValue = "/desk") String to, @RequestParam @Nullable String refused) {
        return page(HttpStatus.OK, "", to, refused == null ? null : "signin.refused");
    }

    @PostMapping("/signin")
    View check(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/desk") String to,
            HttpServletRequest request) {
        return switch (signIns.password(username, password, request.getRemoteAddr())) {
            case SignInStep.Next next -> new RedirectView(steps.onTo(next, to, request));
            case SignInStep.Wrong _ -> page(HttpStatus.UNPROCESSABLE_CONTENT, username, to, "signin.wrong");
            case SignInStep.Wait _ -> page(HttpStatus.TOO_MANY_REQUESTS, username, to, "signin.wait");
        };
    }

    private View page(HttpStatus status, String username, String to, @Nullable String problem) {
        return pages.show(
                status, "signin/password", new PasswordPage(username, Steps.safe(to), problem, council.choices()));
    }
}

package frontdoor.signin;

import frontdoor.guard.Halfway;
import frontdoor.guard.StaffSessions;
import frontdoor.identity.SignInStep;
import frontdoor.identity.SignInStep.Asked;
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

/// The second step: a code from their telephone, or a recovery code.
@Controller
class CodeController {

    private final SignIns signIns;
    private final StaffSessions sessions;
    private final Steps steps;
    private final Pages pages;

    CodeController(SignIns signIns, StaffSessions sessions, Steps steps, Pages pages) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.steps = steps;
        this.pages = pages;
    }

    @GetMapping("/signin/code")
    View ask(HttpServletRequest request) {
        return sessions.halfway(request, Asked.CODE)
                .map(_ -> page(HttpStatus.OK, null))
                .orElseGet(() -> new RedirectView("/signin"));
    }

    @PostMapping("/signin/code")
    View check(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return sessions.halfway(request, Asked.CODE)
                .map(halfway -> check(halfway, code, request))
                .orElseGet(() -> new RedirectView("/signin"));
    }

    private View check(Halfway halfway, String code, HttpServletRequest request) {
        return switch (signIns.code(halfway.username(), code, request.getRemoteAddr())) {
            case SignInStep.Next next -> new RedirectView(steps.onTo(next, halfway.to(), request));
            case SignInStep.Wrong _ -> page(HttpStatus.UNPROCESSABLE_CONTENT, "signin.code.wrong");
            case SignInStep.Wait _ -> page(HttpStatus.TOO_MANY_REQUESTS, "signin.wait");
        };
    }

    private View page(HttpStatus status, @Nullable String problem) {
        return pages.show(status, "signin/code", new CodePage(problem));
    }
}

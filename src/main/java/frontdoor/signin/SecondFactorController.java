package frontdoor.signin;

import frontdoor.guard.Halfway;
import frontdoor.guard.StaffSessions;
import frontdoor.identity.NewFactor;
import frontdoor.identity.SignInStep;
import frontdoor.identity.SignInStep.Asked;
import frontdoor.identity.SignIns;
import frontdoor.web.Pages;
import frontdoor.web.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Setting up codes on a telephone, at the first sign-in and after the old telephone was withdrawn.
@Controller
class SecondFactorController {

    private final SignIns signIns;
    private final StaffSessions sessions;
    private final Steps steps;
    private final Site site;
    private final Pages pages;

    SecondFactorController(SignIns signIns, StaffSessions sessions, Steps steps, Site site, Pages pages) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.steps = steps;
        this.site = site;
        this.pages = pages;
    }

    @GetMapping("/signin/second-factor")
    View show(HttpServletRequest request) {
        return sessions.halfway(request, Asked.ENROLMENT)
                .map(halfway -> page(
                        HttpStatus.OK,
                        signIns.newFactor(halfway.username(), site.council().name()),
                        null))
                .orElseGet(() -> new RedirectView("/signin"));
    }

    @PostMapping("/signin/second-factor")
    View keep(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request) {
        return sessions.halfway(request, Asked.ENROLMENT)
                .map(halfway -> keep(halfway, secret, code, request))
                .orElseGet(() -> new RedirectView("/signin"));
    }

    private View keep(Halfway halfway, String secret, String code, HttpServletRequest request) {
        return signIns.enrol(halfway.username(), secret, code)
                .map(codes -> recovery(halfway, codes, request))
                .orElseGet(() -> page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        signIns.sameFactor(halfway.username(), site.council().name(), secret),
                        "signin.code.wrong"));
    }

    /// Shown once, here and now: they are kept as hashes and cannot be shown again.
    private View recovery(Halfway halfway, List<String> codes, HttpServletRequest request) {
        return switch (signIns.enrolled(halfway.username(), request.getRemoteAddr())) {
            case SignInStep.Next next ->
                pages.show("signin/recovery", new RecoveryPage(codes, steps.onTo(next, halfway.to(), request)));
            case SignInStep.Wrong _, SignInStep.Wait _ -> new RedirectView("/signin");
        };
    }

    private View page(HttpStatus status, NewFactor factor, @Nullable String problem) {
        return pages.show(status, "signin/secondFactor", SecondFactorPage.of(factor, problem));
    }
}

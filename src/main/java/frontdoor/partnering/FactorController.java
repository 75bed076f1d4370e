package frontdoor.partnering;

import frontdoor.council.Council;
import frontdoor.guard.PartnerSessions;
import frontdoor.kernel.Network;
import frontdoor.partners.PartnerFactors;
import frontdoor.partners.PartnerFactors.Checked;
import frontdoor.partners.PartnerPasses;
import frontdoor.partners.PartnerPerson;
import frontdoor.web.Cookies;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The second step of whoever has an account with a partner: a code from their telephone, which they set up when they
/// sign in first.
@Controller
class FactorController {

    static final String HOME = "/partner/second-factor";

    private final PartnerPasses passes;
    private final PartnerFactors factors;
    private final PartnerSessions sessions;
    private final PartnerWords words;
    private final Council council;
    private final Pages pages;

    FactorController(
            PartnerPasses passes,
            PartnerFactors factors,
            PartnerSessions sessions,
            PartnerWords words,
            Council council,
            Pages pages) {
        this.passes = passes;
        this.factors = factors;
        this.sessions = sessions;
        this.words = words;
        this.council = council;
        this.pages = pages;
    }

    @GetMapping(HOME)
    View show(HttpServletRequest request) {
        return halfway(request)
                .map(person ->
                        person.factor() ? ask(HttpStatus.OK, Problems.NONE) : enrolment(person, "", Problems.NONE))
                .orElseGet(FactorController::toSignIn);
    }

    @PostMapping(HOME)
    View check(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var person = halfway(request).filter(PartnerPerson::factor);
        if (person.isEmpty()) {
            return toSignIn();
        }
        return switch (factors.check(secret(request), person.get(), code, Network.of(request.getRemoteAddr()))) {
            case Checked.Right right -> {
                sessions.let(request, response, right.secret());
                yield SeeOther.to("/partner");
            }
            case Checked.Wrong _ ->
                ask(HttpStatus.UNPROCESSABLE_CONTENT, words.problem("code", "partnering.factor.wrong"));
            case Checked.Wait _ -> ask(HttpStatus.TOO_MANY_REQUESTS, words.problem("code", "partnering.factor.wait"));
        };
    }

    /// @param secret the sealed one that was shown
    @PostMapping(HOME + "/new")
    View enrol(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = halfway(request).filter(each -> !each.factor());
        if (person.isEmpty()) {
            return toSignIn();
        }
        var enrolled = factors.enrol(secret(request), person.get(), secret, code);
        if (enrolled.isEmpty()) {
            return enrolment(person.get(), secret, words.problem("code", "partnering.factor.wrong"));
        }
        sessions.let(request, response, enrolled.get().secret());
        return recovery(enrolled.get().codes());
    }

    /// Shown once, here and now: they are kept as hashes and cannot be shown again.
    private View recovery(List<String> codes) {
        return pages.show("partnering/recovery", new RecoveryPage(codes));
    }

    /// Of somebody who is halfway, and so has one.
    private static String secret(HttpServletRequest request) {
        return Cookies.secret(request, Cookies.PARTNER).orElseThrow();
    }

    private Optional<PartnerPerson> halfway(HttpServletRequest request) {
        return Cookies.secret(request, Cookies.PARTNER).flatMap(passes::halfway);
    }

    private View ask(HttpStatus status, Problems problems) {
        return pages.show(status, "partnering/factorCode", problems);
    }

    private View enrolment(PartnerPerson person, String sealed, Problems problems) {
        return pages.show(
                problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "partnering/factor",
                FactorPage.of(factors.fresh(person, sealed, council.name()), problems));
    }

    private static View toSignIn() {
        return SeeOther.to("/partner/sign-in");
    }
}

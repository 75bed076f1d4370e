package frontdoor.partnering;

import frontdoor.guard.PartnerSessions;
import frontdoor.kernel.EmailAddress;
import frontdoor.kernel.Network;
import frontdoor.kernel.Secret;
import frontdoor.notify.MailLimits;
import frontdoor.partners.PartnerPasses;
import frontdoor.partners.PartnerSignIns;
import frontdoor.referrals.Referrals;
import frontdoor.web.Cookies;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How those who work for a partner get in. A link alone opens nothing: programs that look at mail follow links.
@Controller
class PassController {

    private static final String ASKER = "__Host-partner-asked";
    private static final Duration ASKED = Duration.ofMinutes(30);

    private final PartnerPasses passes;
    private final PartnerSignIns services;
    private final Referrals referrals;
    private final CodeLetters letters;
    private final MailLimits limits;
    private final PartnerWords words;
    private final PartnerSessions sessions;
    private final Pages pages;

    PassController(
            PartnerPasses passes,
            PartnerSignIns services,
            Referrals referrals,
            CodeLetters letters,
            MailLimits limits,
            PartnerWords words,
            PartnerSessions sessions,
            Pages pages) {
        this.passes = passes;
        this.services = services;
        this.referrals = referrals;
        this.letters = letters;
        this.limits = limits;
        this.words = words;
        this.sessions = sessions;
        this.pages = pages;
    }

    /// Where the link in the letter leads. No page after this one is told the address, which holds the secret.
    @GetMapping("/partner/open")
    View open(@RequestParam(defaultValue = "") String key, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return live(key).isPresent() ? open(key, Problems.NONE) : useless(key);
    }

    @PostMapping("/partner/open")
    View send(@RequestParam(defaultValue = "") String key, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        var link = live(key);
        if (link.isEmpty()) {
            return useless(key);
        }
        var email = String.valueOf(link.get().partner().contact().email());
        var asker = asker(request, response);
        var code = limits.allow(email, Network.of(request.getRemoteAddr()))
                ? passes.ask(link.get(), asker)
                : Optional.<PartnerPasses.Code>empty();
        code.ifPresent(letters::send);
        return code.isPresent() ? SeeOther.to("/partner/code") : open(key, words.problem("", "partnering.tooOften"));
    }

    private View open(String key, Problems problems) {
        return pages.show(
                problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "partnering/open",
                new OpenPage(key, problems));
    }

    /// A link ends with its referral.
    private Optional<PartnerPasses.Link> live(String key) {
        return passes.read(key)
                .filter(link -> referrals
                        .find(link.referral())
                        .filter(found -> found.recipient().equals(link.partner().recipient()))
                        .filter(Shown::isLive)
                        .isPresent());
    }

    /// What is none of our links may be a part of one: mail programs break them.
    private View useless(String key) {
        return pages.show(HttpStatus.GONE, passes.read(key).isPresent() ? "partnering/over" : "partnering/broken", "");
    }

    @GetMapping("/partner/code")
    View code() {
        return pages.show("partnering/code", new CodePage(false, Problems.NONE));
    }

    @PostMapping("/partner/code")
    View enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asker = Cookies.secret(request, ASKER);
        if (!again.isEmpty()) {
            return again(asker.orElse(""), request);
        }
        var entered = asker.flatMap(secret -> passes.enter(code, secret));
        if (entered.isEmpty()) {
            return asker.filter(passes::isSpent).isPresent()
                    ? wrong(true, "partnering.code.many")
                    : wrong(false, "partnering.code.wrong");
        }
        var in = entered.get();
        letters.forget(in.code());
        Cookies.clear(response, ASKER);
        sessions.let(request, response, in.secret());
        return SeeOther.to(
                in.referral() == null ? FactorController.HOME : PartnerController.HOME + "/" + in.referral());
    }

    /// To where the last one went, and to nowhere else.
    private View again(String asker, HttpServletRequest request) {
        var code = limits.allow(asker, Network.of(request.getRemoteAddr()))
                ? passes.again(asker)
                : Optional.<PartnerPasses.Code>empty();
        code.ifPresent(letters::send);
        return code.isPresent() ? SeeOther.to("/partner/code") : wrong(passes.isSpent(asker), "partnering.tooOften");
    }

    private View wrong(boolean spent, String key) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT, "partnering/code", new CodePage(spent, words.problem("code", key)));
    }

    @PostMapping("/partner/sign-out")
    View leave(HttpServletRequest request, HttpServletResponse response) {
        Cookies.secret(request, Cookies.PARTNER).ifPresent(passes::leave);
        Cookies.clear(response, Cookies.PARTNER);
        return SeeOther.to("/partner/sign-in");
    }

    /// @param refused there if their own organisation's sign-in service did not bring them in
    @GetMapping("/partner/sign-in")
    View signIn(@RequestParam(required = false) @Nullable String refused) {
        return refused == null ? show(HttpStatus.OK, "", Problems.NONE) : signIn("", "partnering.signIn.refused");
    }

    /// What comes back is the same whether or not we hold the address.
    @PostMapping("/partner/sign-in")
    View signIn(
            @RequestParam(defaultValue = "") String email, HttpServletRequest request, HttpServletResponse response) {
        var asker = asker(request, response);
        if (!EmailAddress.is(email.strip())) {
            return signIn(email, "problem.email");
        }
        if (!limits.allow(email, Network.of(request.getRemoteAddr()))) {
            return signIn(email, "partnering.tooOften");
        }
        passes.ask(email, asker).ifPresent(letters::send);
        return SeeOther.to("/partner/code");
    }

    private View signIn(String email, String problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, email, words.problem("email", problem));
    }

    private View show(HttpStatus status, String email, Problems problems) {
        return pages.show(status, "partnering/signIn", new SignInPage(email, services.all(), problems));
    }

    /// The secret of this browser, in which alone the code works.
    private static String asker(HttpServletRequest request, HttpServletResponse response) {
        var secret = Cookies.secret(request, ASKER).orElseGet(Secret::fresh);
        Cookies.set(response, ASKER, secret, ASKED);
        return secret;
    }
}

package frontdoor.partnering;

import frontdoor.guard.PartnerSessions;
import frontdoor.kernel.Network;
import frontdoor.notify.MailLimits;
import frontdoor.partners.PaperCodes;
import frontdoor.referrals.Referrals;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How a partner without accounts gets in that is told by letter: with the code in it, see [PaperCodes].
@Controller
@RequestMapping("/partner/letter")
class PaperController {

    private final PaperCodes codes;
    private final Referrals referrals;
    private final MailLimits limits;
    private final PartnerWords words;
    private final PartnerSessions sessions;
    private final Pages pages;

    PaperController(
            PaperCodes codes,
            Referrals referrals,
            MailLimits limits,
            PartnerWords words,
            PartnerSessions sessions,
            Pages pages) {
        this.codes = codes;
        this.referrals = referrals;
        this.limits = limits;
        this.words = words;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping
    View ask() {
        return pages.show("partnering/letter", new CodePage(false, Problems.NONE));
    }

    /// What is wrong with a code is not said: whoever holds no letter learns nothing.
    @PostMapping
    View enter(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var network = Network.of(request.getRemoteAddr());
        if (!limits.allow("code of a letter " + network, network)) {
            return wrong("partnering.letterCode.tooOften");
        }
        var entered = codes.enter(code);
        if (entered.isEmpty()) {
            return wrong("partnering.letterCode.wrong");
        }
        var in = entered.get();
        if (referrals.find(in.referral()).filter(Shown::isLive).isEmpty()) {
            return pages.show(HttpStatus.GONE, "partnering/over", "");
        }
        sessions.let(request, response, in.secret());
        return SeeOther.to(PartnerController.HOME + "/" + in.referral());
    }

    private View wrong(String key) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT, "partnering/letter", new CodePage(false, words.problem("code", key)));
    }
}

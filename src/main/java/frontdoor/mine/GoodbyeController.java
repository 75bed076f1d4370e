package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.accounts.Accounts;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Signing out, in this browser or in all of them.
@Controller
class GoodbyeController {

    private final Accounts accounts;
    private final SignedInCookies cookies;
    private final Pages pages;

    GoodbyeController(Accounts accounts, SignedInCookies cookies, Pages pages) {
        this.accounts = accounts;
        this.cookies = cookies;
        this.pages = pages;
    }

    @PostMapping("/account/sign-out")
    View out(HttpServletRequest request, HttpServletResponse response) {
        cookies.leave(request, response);
        return SeeOther.to("/account/signed-out");
    }

    @PostMapping("/account/sign-out-everywhere")
    View everywhere(Account account, HttpServletRequest request, HttpServletResponse response) {
        accounts.signOutEverywhere(account);
        cookies.leave(request, response);
        return SeeOther.to("/account/signed-out");
    }

    @GetMapping("/account/signed-out")
    View signedOut() {
        return pages.show("mine/signedOut", LeadsTo.HOME);
    }
}

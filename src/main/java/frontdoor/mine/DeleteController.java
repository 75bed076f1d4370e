package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.accounts.OwnDetails;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Deleting an account. The page before says what stays.
@Controller
class DeleteController {

    private final OwnDetails own;
    private final SignedInCookies cookies;
    private final Pages pages;

    DeleteController(OwnDetails own, SignedInCookies cookies, Pages pages) {
        this.own = own;
        this.cookies = cookies;
        this.pages = pages;
    }

    @GetMapping("/account/delete")
    View ask(Account account) {
        return pages.show("mine/delete", account.email());
    }

    @PostMapping("/account/delete")
    View delete(Account account, HttpServletRequest request, HttpServletResponse response, Locale language) {
        own.delete(account, language);
        cookies.leave(request, response);
        return SeeOther.to("/account/deleted");
    }

    @GetMapping("/account/deleted")
    View deleted() {
        return pages.show("mine/deleted", LeadsTo.HOME);
    }
}

package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.accounts.OwnDetails;
import frontdoor.accounts.SignInLinks;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Another email address for an account. A code that we send there proves it; a link would not do, since somebody could
/// be led to follow it for an account that is not theirs.
@Controller
class EmailController {

    private final SignInLinks links;
    private final OwnDetails own;
    private final KeptForms kept;
    private final SignedInCookies cookies;
    private final AccountWords words;
    private final Pages pages;

    EmailController(
            SignInLinks links,
            OwnDetails own,
            KeptForms kept,
            SignedInCookies cookies,
            AccountWords words,
            Pages pages) {
        this.links = links;
        this.own = own;
        this.kept = kept;
        this.cookies = cookies;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/account/email")
    View ask(Account account, HttpServletRequest request) {
        var waiting = kept.typed(request, account).map(typed -> typed.text("email"));
        return pages.show("mine/email", new SentPage(waiting.orElse(""), waiting.isPresent(), Problems.NONE));
    }

    @PostMapping("/account/email")
    View send(
            Account account,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        var problems = words.email(email);
        if (problems.any()) {
            return problem("mine/email", new SentPage(email, problems));
        }
        return links.sendToNewAddress(account, email, cookies.asking(request, response), language)
                ? SeeOther.to("/account/email/code")
                : problem("mine/email", new SentPage(email, words.problem("email", "account.signIn.tooOften")));
    }

    @GetMapping("/account/email/code")
    View sent(Account account, HttpServletRequest request) {
        return cookies.asker(request)
                .flatMap(links::askedBy)
                .map(email -> pages.show("mine/emailCode", new SentPage(email, Problems.NONE)))
                .orElseGet(() -> SeeOther.to("/account/email"));
    }

    @PostMapping("/account/email/code")
    View prove(
            Account account,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Locale language) {
        var asker = cookies.asker(request);
        var email = asker.flatMap(links::askedBy);
        if (asker.isEmpty() || email.isEmpty()) {
            return SeeOther.to("/account/email");
        }
        return switch (own.moved(account, code, asker.get(), language)) {
            case DONE -> SeeOther.done("/account/details", "email");
            case WRONG_CODE -> problem("mine/emailCode", new SentPage(email.get(), words.wrongCode()));
            case TAKEN ->
                problem("mine/email", new SentPage(email.get(), words.problem("email", "account.newEmail.taken")));
        };
    }

    private View problem(String template, SentPage page) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, template, page);
    }
}

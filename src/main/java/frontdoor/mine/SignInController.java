package frontdoor.mine;

import frontdoor.accounts.Accounts;
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

/// Signing in by an emailed link, or by the code that comes with it. The page after asking is the same for everybody.
@Controller
class SignInController {

    private final SignInLinks links;
    private final Accounts accounts;
    private final SignedInCookies cookies;
    private final AccountWords words;
    private final Pages pages;

    SignInController(SignInLinks links, Accounts accounts, SignedInCookies cookies, AccountWords words, Pages pages) {
        this.links = links;
        this.accounts = accounts;
        this.cookies = cookies;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/account/sign-in")
    View ask(@RequestParam(defaultValue = LeadsTo.HOME) String to, HttpServletRequest request) {
        var safe = LeadsTo.safe(to);
        return accounts.of(request).isPresent() ? SeeOther.to(safe) : page("", safe, Problems.NONE);
    }

    @PostMapping("/account/sign-in")
    View send(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = LeadsTo.HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        var problems = words.email(email);
        if (problems.any()) {
            return page(email, LeadsTo.safe(to), problems);
        }
        return links.send(email, cookies.asking(request, response), LeadsTo.safe(to), language)
                ? SeeOther.to("/account/sent")
                : page(email, LeadsTo.safe(to), words.problem("email", "account.signIn.tooOften"));
    }

    private View page(String email, String to, Problems problems) {
        var status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return pages.show(status, "mine/signIn", new SignInPage(email, to, problems));
    }

    @GetMapping("/account/sent")
    View sent(HttpServletRequest request) {
        return cookies.asker(request)
                .flatMap(links::askedBy)
                .map(email -> pages.show("mine/sent", new SentPage(email, Problems.NONE)))
                .orElseGet(() -> SeeOther.to("/account/sign-in"));
    }

    @PostMapping("/account/code")
    View code(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var asker = cookies.asker(request);
        var email = asker.flatMap(links::askedBy);
        if (asker.isEmpty() || email.isEmpty()) {
            return SeeOther.to("/account/sign-in");
        }
        return links.byCode(code, asker.get())
                .map(entered -> enter(entered, request, response))
                .orElseGet(() -> pages.show(
                        HttpStatus.UNPROCESSABLE_CONTENT, "mine/sent", new SentPage(email.get(), words.wrongCode())));
    }

    /// Where the link in the letter leads. A button lets the person in: programs that look at mail follow links, and
    /// press no buttons. No page that this one leads to is told the address, which holds the secret.
    @GetMapping("/account/enter")
    View link(@RequestParam(defaultValue = "") String key, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return links.read(key)
                .map(email -> pages.show("mine/enter", new EnterPage(email, key)))
                .orElseGet(this::useless);
    }

    /// Pressed twice, it leads on: the first one let the person in.
    @PostMapping("/account/enter")
    View enter(@RequestParam(defaultValue = "") String key, HttpServletRequest request, HttpServletResponse response) {
        return links.byLink(key)
                .map(entered -> enter(entered, request, response))
                .orElseGet(() -> accounts.of(request).isPresent() ? SeeOther.to(LeadsTo.HOME) : useless());
    }

    private View useless() {
        return pages.show(HttpStatus.GONE, "mine/useless", LeadsTo.HOME);
    }

    private View enter(SignInLinks.Entered entered, HttpServletRequest request, HttpServletResponse response) {
        cookies.enter(entered.secret(), request, response);
        return SeeOther.to(LeadsTo.safe(entered.leadsTo()));
    }
}

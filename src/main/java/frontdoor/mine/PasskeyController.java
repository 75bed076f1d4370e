package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.accounts.Passkeys;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// Passkeys: made and taken away by somebody who is signed in, and used on the page for signing in.
@Controller
class PasskeyController {

    private static final int LONGEST_NAME = 60; // characters

    private final Passkeys passkeys;
    private final SignedInCookies cookies;
    private final AccountWords words;
    private final Pages pages;

    PasskeyController(Passkeys passkeys, SignedInCookies cookies, AccountWords words, Pages pages) {
        this.passkeys = passkeys;
        this.cookies = cookies;
        this.words = words;
        this.pages = pages;
    }

    @PostMapping(path = "/account/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String toSignIn(HttpServletRequest request, HttpServletResponse response) {
        return passkeys.requestOptions(cookies.asker(request, response));
    }

    @PostMapping("/account/passkey")
    View signIn(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = LeadsTo.HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var safe = LeadsTo.safe(to);
        var secret = cookies.asker(request).flatMap(asker -> passkeys.signIn(credential, asker));
        if (secret.isEmpty()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "mine/signIn",
                    new SignInPage("", safe, words.problem("email", "account.passkey.unknown")));
        }
        cookies.enter(secret.get(), request, response);
        return SeeOther.to(safe);
    }

    @GetMapping("/account/ways")
    View ways(Account account, @RequestParam @Nullable String done) {
        return pages.show("mine/ways", page(account, "", words.done(done), Problems.NONE));
    }

    @PostMapping(path = "/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String toMake(Account account, HttpServletRequest request, HttpServletResponse response) {
        return passkeys.creationOptions(account, cookies.asker(request, response));
    }

    @PostMapping("/account/passkeys")
    View add(
            Account account,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            Locale language) {
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            return problem(account, name, words.problem("name", "account.passkey.name.needed"));
        }
        var added = cookies.asker(request).map(asker -> passkeys.add(account, credential, plain, asker, language));
        return added.orElse(false)
                ? SeeOther.done("/account/ways", "passkey")
                : problem(account, name, words.problem("name", "account.passkey.notMade"));
    }

    private View problem(Account account, String name, Problems problems) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "mine/ways", page(account, name, null, problems));
    }

    private WaysPage page(Account account, String name, @Nullable String done, Problems problems) {
        return new WaysPage(account.email(), passkeys.of(account), name, done, problems);
    }

    /// Taken away twice, it is away.
    @PostMapping("/account/passkeys/remove")
    View remove(Account account, @RequestParam(defaultValue = "") String passkey) {
        passkeys.remove(account, passkey);
        return SeeOther.done("/account/ways", "passkeyRemoved");
    }
}

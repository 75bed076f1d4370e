package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.accounts.Grounds;
import frontdoor.kernel.Reference;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The first page of an account: what the person asked of the council, and where it has come to.
@Controller
class HomeController {

    private final Requests requests;
    private final SignedInCookies cookies;
    private final HomePages homes;
    private final Pages pages;

    HomeController(Requests requests, SignedInCookies cookies, HomePages homes, Pages pages) {
        this.requests = requests;
        this.cookies = cookies;
        this.homes = homes;
        this.pages = pages;
    }

    @GetMapping("/account")
    View home(Account account, @RequestParam @Nullable String done) {
        return pages.show("mine/home", homes.home(account, done));
    }

    @GetMapping("/account/requests")
    View all(
            Account account, @RequestParam(defaultValue = "false") boolean ended, @RequestParam @Nullable Long before) {
        return pages.show("mine/requests", homes.requests(account, !ended, before));
    }

    /// Opens the case as a code would, for an hour, without one.
    @GetMapping("/account/requests/{reference}")
    View open(Account account, @PathVariable String reference, HttpServletResponse response) {
        var reported = Reference.typed(reference)
                .flatMap(typed -> requests.find(account, typed))
                .orElseThrow(HomeController::notFound);
        cookies.open(reported, Grounds.own(account), response);
        return SeeOther.to("/track/" + reported.kase().reference());
    }

    /// Says that the person is still there: asking for any page does.
    @GetMapping("/account/stay")
    ResponseEntity<Void> stay() {
        return ResponseEntity.noContent().build();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

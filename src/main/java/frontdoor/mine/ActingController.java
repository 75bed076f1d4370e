package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.accounts.Acting;
import frontdoor.accounts.Arrangement;
import frontdoor.accounts.Grounds;
import frontdoor.asking.Typed;
import frontdoor.kernel.Reference;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Who may act for somebody, and for whom they act.
@Controller
class ActingController {

    private static final String HERE = "/account/acting";

    private final Acting acting;
    private final ActingForms forms;
    private final KeptForms kept;
    private final ActingPages actings;
    private final Requests requests;
    private final SignedInCookies cookies;
    private final AccountWords words;
    private final Pages pages;

    ActingController(
            Acting acting,
            ActingForms forms,
            KeptForms kept,
            ActingPages actings,
            Requests requests,
            SignedInCookies cookies,
            AccountWords words,
            Pages pages) {
        this.acting = acting;
        this.forms = forms;
        this.kept = kept;
        this.actings = actings;
        this.requests = requests;
        this.cookies = cookies;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping(HERE)
    View all(Account account, @RequestParam @Nullable String done) {
        return pages.show("mine/acting", actings.all(account, words.done(done)));
    }

    @GetMapping(HERE + "/new")
    View ask(Account account, HttpServletRequest request) {
        var waiting = kept.typed(request, account);
        var page = forms.page(account, waiting.orElse(Typed.NOTHING), waiting.isPresent(), Problems.NONE);
        return pages.show("mine/ask", page);
    }

    @PostMapping(HERE + "/new")
    View send(Account account, HttpServletRequest request, Locale language) {
        var typed = Typed.of(request);
        var checked = forms.check(account, typed);
        if (checked.problems().any()) {
            return problem(account, typed, checked.problems());
        }
        return switch (acting.ask(account, checked.email(), checked.matters(), checked.until(), language)) {
            case DONE -> SeeOther.done(HERE, "asked");
            case SELF -> problem(account, typed, words.problem("email", "account.acting.self"));
            case TOO_OFTEN -> problem(account, typed, words.problem("email", "account.acting.tooOften"));
        };
    }

    private View problem(Account account, Typed typed, Problems problems) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "mine/ask", forms.page(account, typed, false, problems));
    }

    @PostMapping(HERE + "/{id}/accept")
    View accept(Account account, @PathVariable long id, Locale language) {
        if (!acting.accept(account, id, language)) {
            arrangement(account, id); // said yes to twice, or none of theirs
        }
        return SeeOther.done(HERE, "accepted");
    }

    /// Ended twice, it is ended.
    @PostMapping(HERE + "/{id}/end")
    View end(Account account, @PathVariable long id) {
        acting.end(account, id);
        return SeeOther.done(HERE, "ended");
    }

    /// What somebody who acts for another may see of theirs.
    @GetMapping(HERE + "/{id}")
    View theirs(Account account, @PathVariable long id) {
        return pages.show("mine/theirs", actings.theirs(arrangement(account, id)));
    }

    @GetMapping(HERE + "/{id}/requests/{reference}")
    View open(Account account, @PathVariable long id, @PathVariable String reference, HttpServletResponse response) {
        var arrangement = arrangement(account, id);
        var reported = Reference.typed(reference)
                .filter(arrangement::covers)
                .flatMap(typed -> requests.find(arrangement.of(), typed))
                .orElseThrow(ActingController::notFound);
        acting.looked(account, arrangement, reported.kase().reference());
        cookies.open(reported, Grounds.acting(account, arrangement), response);
        return SeeOther.to("/track/" + reported.kase().reference());
    }

    private Arrangement arrangement(Account account, long id) {
        return acting.find(account, id).orElseThrow(ActingController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

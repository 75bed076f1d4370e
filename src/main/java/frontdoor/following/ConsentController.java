package frontdoor.following;

import frontdoor.cases.Cases;
import frontdoor.directory.Spoken;
import frontdoor.kernel.Actor;
import frontdoor.referrals.Consents;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A yes that somebody takes back, in two steps, and undoes for as long as nobody was told of that.
@Controller
class ConsentController {

    private static final String CONSENT = "/track/{reference}/consent/{line}";

    private final Passes passes;
    private final WhoWasTold told;
    private final Consents consents;
    private final Cases cases;
    private final Spoken spoken;
    private final Clock clock;
    private final Pages pages;

    ConsentController(
            Passes passes, WhoWasTold told, Consents consents, Cases cases, Spoken spoken, Clock clock, Pages pages) {
        this.passes = passes;
        this.told = told;
        this.consents = consents;
        this.cases = cases;
        this.spoken = spoken;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(CONSENT)
    View ask(@PathVariable String reference, @PathVariable String line, HttpServletRequest request) {
        return forTheirs(
                reference,
                request,
                opened -> told.restingOnConsent(opened, line)
                        .filter(ToldLine::canWithdraw)
                        .map(found -> pages.show(
                                "following/consent",
                                new ConsentPage(
                                        reference,
                                        spoken.in(cases.serviceOf(opened.kase()))
                                                .title(),
                                        found,
                                        found.at() != null,
                                        UUID.randomUUID(),
                                        (int) Duration.between(clock.instant(), opened.until())
                                                .toSeconds())))
                        .orElseGet(() -> SeeOther.to(opened.address())));
    }

    @PostMapping(CONSENT)
    View withdraw(
            @PathVariable String reference,
            @PathVariable String line,
            @RequestParam UUID command,
            HttpServletRequest request) {
        return forTheirs(reference, request, opened -> {
            if (told.restingOnConsent(opened, line).isPresent()) {
                consents.withdraw(command, opened.kase().reference(), line, Actor.ANONYMOUS);
            }
            return SeeOther.done(opened.address(), "withdrawn");
        });
    }

    @PostMapping(CONSENT + "/undo")
    View undo(
            @PathVariable String reference,
            @PathVariable String line,
            @RequestParam UUID command,
            HttpServletRequest request) {
        return forTheirs(
                reference,
                request,
                opened -> told.restingOnConsent(opened, line).isPresent()
                                && consents.undo(command, opened.kase().reference(), line, Actor.ANONYMOUS)
                        ? SeeOther.done(opened.address(), "agreed")
                        : SeeOther.to(opened.address()));
    }

    /// Only the person who reported the case said yes to anything in it.
    private View forTheirs(String reference, HttpServletRequest request, Function<Passes.Opened, View> then) {
        return passes.open(request, reference)
                .map(opened -> opened.isFirst() ? then.apply(opened) : SeeOther.to(opened.address()))
                .orElseGet(() -> passes.closed(request, reference));
    }
}

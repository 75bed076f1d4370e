package frontdoor.following;

import frontdoor.accounts.Accounts;
import frontdoor.accounts.Grounds;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.cases.Tracking;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.Visit;
import frontdoor.files.Uploader;
import frontdoor.kernel.Reference;
import frontdoor.web.Cookies;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The pass in a person's cookie, which opens one case to them for a while.
@Component
class Passes {

    private final Tracking tracking;
    private final Cases cases;
    private final Drafts drafts;
    private final Grounds grounds;
    private final Clock clock;

    Passes(Tracking tracking, Cases cases, Drafts drafts, Grounds grounds, Clock clock) {
        this.tracking = tracking;
        this.cases = cases;
        this.drafts = drafts;
        this.grounds = grounds;
        this.clock = clock;
    }

    /// A case that is open to the person, and as whom.
    ///
    /// @param reporter which of its reporters they are
    /// @param until when the pass ends
    record Opened(Case kase, int reporter, Instant until) {

        /// The first who reported it acts on it; somebody whose report was added to it reads, and adds.
        boolean isFirst() {
            return reporter == 0;
        }

        /// Until the pass ends.
        int seconds(Instant now) {
            return (int) Duration.between(now, until).toSeconds();
        }

        Reporter person() {
            return kase.reporters().get(reporter);
        }

        /// Whether a letter went to them, by whatever way.
        boolean isTo(String recipient) {
            return person().isReachedAt(recipient);
        }

        String address() {
            return "/track/" + kase.reference().value();
        }
    }

    /// The case, if their pass opens this very one.
    Optional<Opened> open(HttpServletRequest request, String reference) {
        return Cookies.secret(request, Tracking.COOKIE)
                .flatMap(tracking::pass)
                .filter(pass -> pass.reference().value().equals(reference))
                .filter(pass -> holds(pass, request))
                .flatMap(pass ->
                        cases.find(pass.reference()).map(kase -> new Opened(kase, pass.reporter(), ends(pass))));
    }

    private boolean holds(Tracking.Pass pass, HttpServletRequest request) {
        return pass.grounds() == null || grounds.hold(pass.grounds(), pass.reference(), request);
    }

    /// A pass from an account ends with its session, which nobody has to use for as long as a pass lasts.
    private Instant ends(Tracking.Pass pass) {
        var signedOut = clock.instant().plus(Accounts.IDLE);
        return pass.grounds() != null && signedOut.isBefore(pass.until()) ? signedOut : pass.until();
    }

    void give(HttpServletResponse response, String secret) {
        Cookies.set(response, Tracking.COOKIE, secret, Tracking.LASTS);
    }

    /// Lets the pass open the case for as long again.
    ///
    /// @return false if it opens nothing any more
    boolean extend(HttpServletRequest request, HttpServletResponse response) {
        var secret = Cookies.secret(request, Tracking.COOKIE)
                .filter(held ->
                        tracking.pass(held).filter(pass -> holds(pass, request)).isPresent())
                .filter(tracking::extend);
        secret.ifPresent(still -> give(response, still));
        return secret.isPresent();
    }

    /// Closes the case, and forgets what it had filled in elsewhere and was not sent.
    void end(HttpServletRequest request, HttpServletResponse response) {
        Cookies.secret(request, Tracking.COOKIE).ifPresent(secret -> {
            tracking.pass(secret).ifPresent(pass -> forget(request, pass.reference()));
            tracking.close(secret);
        });
        Cookies.clear(response, Tracking.COOKIE);
    }

    private void forget(HttpServletRequest request, Reference reference) {
        Visit.of(request)
                .ifPresent(visit -> drafts.latest(visit).stream()
                        .filter(draft -> FromCase.isFrom(draft, reference))
                        .forEach(draft -> drafts.drop(visit, draft)));
    }

    /// A file waits for its case under the secret that opens the case to this person.
    static Uploader uploader(HttpServletRequest request) {
        return Uploader.visit(Cookies.secret(request, Tracking.COOKIE).orElseThrow(Passes::notFound));
    }

    /// Where a case is opened again that was opened from an account; otherwise where a code is asked for, whether
    /// or not there is such a case.
    View closed(HttpServletRequest request, String reference) {
        return again(request, reference).orElseGet(() -> byCode(reference, ""));
    }

    /// The same for somebody whose time ran out while they were typing.
    View ended(HttpServletRequest request, String reference) {
        return again(request, reference).orElseGet(() -> byCode(reference, "&ended"));
    }

    static View byCode(String reference) {
        return byCode(reference, "");
    }

    private static View byCode(String reference, String more) {
        var asked = Reference.typed(reference).map(Reference::value).orElse("");
        return SeeOther.to("/track?reference=" + asked + more);
    }

    private Optional<View> again(HttpServletRequest request, String reference) {
        return Cookies.secret(request, Tracking.COOKIE)
                .flatMap(tracking::pass)
                .filter(pass -> pass.reference().value().equals(reference))
                .flatMap(pass -> Optional.ofNullable(pass.grounds())
                        .flatMap(lost -> grounds.again(lost, pass.reference(), request)))
                .map(SeeOther::to);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

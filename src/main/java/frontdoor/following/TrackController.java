package frontdoor.following;

import frontdoor.cases.Tracking;
import frontdoor.drafts.Visit;
import frontdoor.kernel.Network;
import frontdoor.kernel.Reference;
import frontdoor.kernel.Secret;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The way to a case without an account: its reference and a code sent to the person open it for an hour.
@Controller
class TrackController {

    private final Tracking tracking;
    private final Passes passes;
    private final KeptWords kept;
    private final MessageSource words;
    private final Pages pages;

    TrackController(Tracking tracking, Passes passes, KeptWords kept, MessageSource words, Pages pages) {
        this.tracking = tracking;
        this.passes = passes;
        this.kept = kept;
        this.words = words;
        this.pages = pages;
    }

    /// @param ended there when the person's time ran out while they were typing
    @GetMapping("/track")
    View reference(
            @RequestParam(defaultValue = "") String reference, @RequestParam(required = false) @Nullable String ended) {
        return pages.show("following/track", new TrackPage(reference, "", ended != null, Problems.NONE));
    }

    /// Whether there is such a case, and whether several people reported it, is not said: the next page is the same for
    /// all, and takes as long.
    ///
    /// @param contact where one of several reporters is written to
    @PostMapping("/track")
    View askForCode(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = Reference.typed(reference);
        if (typed.isEmpty()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "following/track",
                    new TrackPage(reference, contact, false, problem("reference", "resident.track.noReference")));
        }
        var visit = Visit.begin(request, response);
        var network = Network.of(request.getRemoteAddr());
        Evenly.run(() -> tracking.sendCode(typed.get(), contact, visit, network));
        return pages.show("following/code", new CodePage(typed.get().value(), Problems.NONE));
    }

    /// A code works only in the visit that asked for it, so without a visit there is nothing but to ask again.
    @PostMapping("/track/code")
    View code(
            @RequestParam String reference,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = Reference.typed(reference).orElseThrow(Passes::notFound);
        var visit = Visit.of(request);
        if (visit.isEmpty()) {
            return Passes.byCode(asked.value());
        }
        var secret = Secret.fresh();
        if (!tracking.open(asked, code, visit.get(), secret)) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "following/code",
                    new CodePage(asked.value(), problem("code", "resident.track.wrongCode")));
        }
        passes.give(response, secret);
        return SeeOther.to("/track/" + asked.value() + kept.step(visit.get(), asked.value()));
    }

    /// Goes on for another hour. A script asks, when the page has said that the time is nearly over.
    @PostMapping("/track/stay")
    ResponseEntity<Void> stay(HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.status(passes.extend(request, response) ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                .build();
    }

    @PostMapping("/track/leave")
    View leave(HttpServletRequest request, HttpServletResponse response) {
        passes.end(request, response);
        return SeeOther.to("/");
    }

    private Problems problem(String field, String key) {
        return Problems.of(new Problem(field, words.getMessage(key, null, LocaleContextHolder.getLocale())));
    }
}

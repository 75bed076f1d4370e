package frontdoor.following;

import frontdoor.cases.Additions;
import frontdoor.cases.Cases;
import frontdoor.cases.SolvedAnswers;
import frontdoor.directory.Spoken;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Did this solve it? One press answers, on the case's page or on the page that a letter's link leads to. The link only
/// shows the question: programs that read mail open links too.
@Controller
class SolvedController {

    /// The last part of the form's address.
    static final String SOLVED = "solved";

    private static final int LONGEST = 2000; // characters

    private final Spoken spoken;
    private final Passes passes;
    private final FollowPages follow;
    private final KeptWords kept;
    private final SolvedAnswers answers;
    private final Cases cases;
    private final Pages pages;

    SolvedController(
            Passes passes,
            FollowPages follow,
            KeptWords kept,
            SolvedAnswers answers,
            Cases cases,
            Pages pages,
            Spoken spoken) {
        this.spoken = spoken;
        this.passes = passes;
        this.follow = follow;
        this.kept = kept;
        this.answers = answers;
        this.cases = cases;
        this.pages = pages;
    }

    @PostMapping("/track/{reference}/" + SOLVED)
    View answer(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam boolean solved,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = passes.open(request, reference);
        if (found.isEmpty()) {
            return keep(reference, words, request, response);
        }
        var opened = found.get();
        if (!answers.answer(command, opened.kase().reference(), opened.reporter(), solved, said(words))) {
            var page = follow.show(opened, false, "resident.track.refused", words);
            return pages.show(HttpStatus.CONFLICT, "following/case", page);
        }
        kept.drop(request, reference, SOLVED);
        return SeeOther.done(opened.address(), "solved");
    }

    /// The page's time is over: what was typed is kept, and not sent.
    @PostMapping(path = "/track/{reference}/" + SOLVED, params = "_keep")
    View keep(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (words.isBlank()) {
            return passes.closed(request, reference);
        }
        kept.keep(request, response, reference, SOLVED);
        return passes.ended(request, reference);
    }

    @GetMapping("/solved/{token}")
    View question(@PathVariable String token) {
        return answers.asked(token)
                .map(asked -> show(HttpStatus.OK, asked, token, SolvedPage.Answer.NONE))
                .orElseGet(() -> over(HttpStatus.NOT_FOUND));
    }

    /// The token makes the command, so that pressing twice is answering once.
    @PostMapping("/solved/{token}")
    View answered(@PathVariable String token, @RequestParam boolean solved) {
        var found = answers.asked(token);
        if (found.isEmpty()) {
            return over(HttpStatus.NOT_FOUND);
        }
        var asked = found.get();
        var command = UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8));
        if (!answers.answer(command, asked.reference(), asked.reporter(), solved, Map.of())) {
            return over(HttpStatus.CONFLICT);
        }
        answers.spend(token);
        return show(HttpStatus.OK, asked, token, solved ? SolvedPage.Answer.YES : SolvedPage.Answer.NO);
    }

    private View over(HttpStatus status) {
        return pages.show(status, "following/solved", SolvedPage.over());
    }

    private View show(HttpStatus status, SolvedAnswers.Asked asked, String token, SolvedPage.Answer answer) {
        var kase = cases.find(asked.reference()).orElseThrow(Passes::notFound);
        return pages.show(
                status,
                "following/solved",
                new SolvedPage(
                        asked.reference().value(),
                        spoken.in(cases.serviceOf(kase)).title(),
                        token,
                        answer));
    }

    private static Map<String, Object> said(String words) {
        var text = words.strip();
        return text.isEmpty() ? Map.of() : Map.of(Additions.WORDS, text.substring(0, Math.min(text.length(), LONGEST)));
    }
}

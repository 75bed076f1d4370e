package frontdoor.desk;

import frontdoor.cases.Queues;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.referrals.DueCursor;
import frontdoor.referrals.Enquiries;
import frontdoor.referrals.OpenQuestion;
import frontdoor.referrals.Referrals;
import frontdoor.web.Pages;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What partners ask of a referral and nobody has answered: of the reader's teams, of every team for whoever oversees
/// all, or of the reader's own cases. What was asked is read with the referral.
@Controller
class QuestionsController {

    static final String HOME = ReferralPages.HOME + "/questions";

    private final Enquiries enquiries;
    private final Queues queues;
    private final Recipients recipients;
    private final DeskWords words;
    private final Clock clock;
    private final Pages pages;

    QuestionsController(
            Enquiries enquiries, Queues queues, Recipients recipients, DeskWords words, Clock clock, Pages pages) {
        this.enquiries = enquiries;
        this.queues = queues;
        this.recipients = recipients;
        this.words = words;
        this.clock = clock;
        this.pages = pages;
    }

    /// @param shown `mine` for the reader's own cases, else those of their teams
    @GetMapping(HOME)
    View list(
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(required = false) @Nullable String after,
            SignedIn who) {
        boolean mine = shown.equals("mine");
        var cursor = DueCursor.typed(after);
        var found = mine ? enquiries.openOf(own(who), cursor) : enquiries.open(teams(who), cursor);
        var page = found.subList(0, Math.min(found.size(), Referrals.PAGE));
        var here = mine ? HOME + "?shown=mine" : HOME;
        var more = here + (mine ? "&" : "?") + "after=";
        return pages.show(
                "desk/questions",
                new QuestionsPage(
                        mine,
                        page.stream().map(this::line).toList(),
                        found.size() > Referrals.PAGE ? more + page.getLast().after() : null,
                        after == null ? null : here));
    }

    private List<String> own(SignedIn who) {
        return queues.of(who.username()).stream()
                .map(line -> line.reference().value())
                .toList();
    }

    private Collection<String> teams(SignedIn who) {
        return DeskAccess.oversees(who) ? words.teams().keySet() : who.opened();
    }

    private QuestionsPage.Line line(OpenQuestion question) {
        var referral = question.referral();
        return new QuestionsPage.Line(
                referral.id(),
                referral.reference().value(),
                referral.title(),
                recipients.title(referral.recipient()),
                question.askedAt(),
                (int) ChronoUnit.DAYS.between(CivilTime.day(question.askedAt()), CivilTime.day(clock.instant())));
    }
}

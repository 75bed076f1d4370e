package frontdoor.resident;

import frontdoor.kernel.CivilTime;
import frontdoor.performance.Filter;
import frontdoor.performance.Period;
import frontdoor.performance.Scorecard;
import frontdoor.web.Pages;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// How the council did in the last month that is over, for everybody to read.
@Controller
class ScorecardController {

    private final Scorecard scorecard;
    private final Pages pages;
    private final Clock clock;

    ScorecardController(Scorecard scorecard, Pages pages, Clock clock) {
        this.scorecard = scorecard;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/scorecard")
    View scorecard() {
        var month = YearMonth.from(CivilTime.day(clock.instant())).minusMonths(1);
        var figures = scorecard.figures(Period.of(month), Filter.ALL).stream()
                .map(ScorecardPage.Shown::of)
                .toList();
        return pages.show("resident/scorecard", new ScorecardPage(month.atDay(1), figures));
    }
}

package frontdoor.site;

import frontdoor.council.Translations;
import frontdoor.directory.Spoken;
import frontdoor.kernel.CivilTime;
import frontdoor.performance.Filter;
import frontdoor.performance.Period;
import frontdoor.performance.Scorecard;
import frontdoor.web.Pages;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// How the council did in the last month that is over, for everybody to read. Its figures are counted once an hour:
/// they hardly change, and anybody may ask for them as often as they like.
@Controller
class ScorecardController {

    private final Kept<YearMonth, List<ScorecardPage.Shown>> figures;
    private final Translations translations;
    private final Pages pages;
    private final Clock clock;

    ScorecardController(Scorecard scorecard, Translations translations, Pages pages, Clock clock) {
        this.figures = new Kept<>(month -> count(scorecard, month), Duration.ofHours(1), clock);
        this.translations = translations;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/scorecard")
    View scorecard() {
        var month = YearMonth.from(CivilTime.day(clock.instant())).minusMonths(1);
        return pages.show("site/scorecard", new ScorecardPage(month.atDay(1), spoken(figures.of(month))));
    }

    /// The figures are counted once for all languages; what they are called is looked up for each.
    private List<ScorecardPage.Shown> spoken(List<ScorecardPage.Shown> shown) {
        var language = Spoken.language();
        if (!translations.others().contains(language)) {
            return shown;
        }
        var texts = translations.texts(language, "measures.yaml");
        return shown.stream()
                .map(each -> {
                    var words = texts.path(each.measure().key());
                    if (!words.hasNonNull("title") || !words.hasNonNull("meaning")) {
                        translations.lack(
                                language,
                                List.of(each.measure().title(), each.measure().meaning()));
                        return each;
                    }
                    return each.inWords(
                            words.path("title").asString(),
                            words.path("meaning").asString());
                })
                .toList();
    }

    private static List<ScorecardPage.Shown> count(Scorecard scorecard, YearMonth month) {
        return scorecard.figures(Period.of(month), Filter.ALL).counted().stream()
                .map(ScorecardPage.Shown::of)
                .toList();
    }
}

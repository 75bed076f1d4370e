package frontdoor.articles;

import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells whoever leads the team that answers for an article when it is soon to be looked at again, and when that day is
/// past. Each day tells once, however often this runs.
@Component
class ReviewWarnings {

    private static final int SOON = 14; // days

    private final Articles articles;
    private final Reviews reviews;
    private final Notices notices;
    private final Clock clock;

    ReviewWarnings(Articles articles, Reviews reviews, Notices notices, Clock clock) {
        this.articles = articles;
        this.reviews = reviews;
        this.notices = notices;
        this.clock = clock;
    }

    /// @return how many notices are new
    int tell() {
        var days = reviews.days(articles.all());
        var tellings = new ArrayList<Telling>();
        for (var article : articles.all()) {
            var day = days.getOrDefault(article.key(), article.review());
            if (reviews.isPast(day.minusDays(SOON))) {
                tellings.add(telling(article, day, reviews.isPast(day) ? "past" : "soon"));
            }
        }
        return tellings.isEmpty() ? 0 : notices.tell(tellings);
    }

    private Telling telling(Article article, LocalDate day, String when) {
        var cause = "review %s %s %s".formatted(article.key(), day, when);
        return Telling.of(What.REVIEW, article.key(), cause, clock.instant())
                .to(List.of(Telling.LEADER), null, article.owner());
    }
}

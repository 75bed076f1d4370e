package frontdoor.manual;

import frontdoor.articles.Article;
import frontdoor.articles.Pack;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The manual on one page.
///
/// @param marked articles that the reader wants at hand
/// @param changes what is new or says something else, of the last thirty days
/// @param mine how many articles of the reader's teams are past the day of their review
/// @param hours when the telephone is answered: `9am to 5pm`, by the day
public record ManualPage(
        List<Article> marked,
        List<Change> changes,
        long mine,
        List<Theme> themes,
        List<Pack> packs,
        List<Promised> services,
        Map<DayOfWeek, String> hours,
        Map<DayOfWeek, String> visiting) {

    public record Theme(String title, List<Article> articles) {}

    public record Change(Article article, Instant at) {}

    /// @param promises what we promise, in plain words
    /// @param articles that are about it
    public record Promised(String title, String summary, List<String> promises, List<Article> articles) {}
}

package frontdoor.manual;

import frontdoor.articles.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// All articles by the day on which somebody looks at them again.
public record ReviewsPage(List<Line> lines) {

    /// @param mayConfirm whether the reader may say that it is still correct
    public record Line(
            Article article, String owner, LocalDate review, boolean late, boolean mayConfirm, UUID command) {}
}

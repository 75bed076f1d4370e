package frontdoor.manual;

import frontdoor.articles.Article;
import frontdoor.articles.ArticleVersion;
import frontdoor.feedback.Remark;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article as staff read it.
///
/// @param owner the team's title
/// @param late whether the day of its review is over
/// @param mayConfirm whether the reader may say that it is still correct
/// @param versions what it said, newest first; the first is what it says today
/// @param remarks what readers missed in it, newest first
/// @param command of whichever form is sent
/// @param done a key of a message to show first, or null
public record ManualArticlePage(
        Article article,
        String owner,
        LocalDate review,
        boolean late,
        boolean mayConfirm,
        boolean marked,
        List<ArticleVersion> versions,
        List<Remark> remarks,
        UUID command,
        @Nullable String done) {}

package frontdoor.articles;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whether articles are still right, what they said before, and which ones somebody wants at hand.
@Component
public class Reviews {

    private static final int MONTHS = 12; // as long as an article found correct is left alone

    private final ArticleStore store;
    private final Clock clock;

    Reviews(ArticleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The day by which each article is looked at again: the file's, or a later one that its owner gave.
    public Map<String, LocalDate> days(List<Article> articles) {
        var given = store.reviews();
        var days = new java.util.HashMap<String, LocalDate>();
        for (var article : articles) {
            var day = given.getOrDefault(article.key(), article.review());
            days.put(article.key(), day.isAfter(article.review()) ? day : article.review());
        }
        return Map.copyOf(days);
    }

    public boolean isPast(LocalDate review) {
        return today().isAfter(review);
    }

    /// Says that an article is still correct; it is looked at again in a year. Once for each command.
    public void confirm(UUID command, Article article, Actor by) {
        store.confirm(command, article.key(), by.toString(), today().plusMonths(MONTHS));
    }

    /// What it said, newest first: at most a hundred texts.
    public List<ArticleVersion> versions(Article article) {
        return store.versions(article.key(), 100);
    }

    /// Articles that changed since, newest first: at most a hundred.
    public List<ArticleChange> changedSince(Instant from) {
        return store.changedSince(from, 100);
    }

    public Set<String> marked(String username) {
        return store.marked(username);
    }

    public void mark(String username, Article article, boolean wanted) {
        store.mark(username, article.key(), wanted);
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }
}

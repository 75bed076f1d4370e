package frontdoor.articles;

import frontdoor.kernel.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the database knows of articles.
@Component
class ArticleStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ArticleStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keeps a text unless it is the one that was shown last.
    void keep(String article, String text) {
        jdbc.sql("""
                insert into articles.version (article, hash, shown_from, text)
                select :article, :hash, :now, :text
                 where :hash is distinct from (select hash from articles.version where article = :article
                                                order by shown_from desc, id desc limit 1)
                """)
                .param("article", article)
                .param("hash", Sha256.of(text))
                .param("now", now())
                .param("text", text)
                .update();
    }

    List<ArticleVersion> versions(String article, int limit) {
        return jdbc.sql("""
                select article, shown_from, text from articles.version where article = :article
                 order by shown_from desc, id desc limit :limit
                """)
                .param("article", article)
                .param("limit", limit)
                .query((row, _) -> new ArticleVersion(
                        row.getString("article"),
                        row.getObject("shown_from", OffsetDateTime.class).toInstant(),
                        row.getString("text")))
                .list();
    }

    /// When each article was last changed, for those changed since; the newest first.
    List<ArticleChange> changedSince(Instant from, int limit) {
        return jdbc.sql("""
                select article, max(shown_from) as at from articles.version
                 where shown_from >= :from group by article order by at desc, article limit :limit
                """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new ArticleChange(
                        row.getString("article"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void confirm(UUID command, String article, String by, LocalDate review) {
        jdbc.sql("""
                with done as (
                    insert into articles.confirmation (command, article, by, at, review)
                    values (:command, :article, :by, :now, :review)
                    on conflict (command) do nothing returning at)
                select audit.enter(jsonb_build_object('actor', cast(:by as text), 'action', 'article.confirmed',
                    'about', cast('article:' || :article as text), 'at', at, 'detail', jsonb_build_object('review', cast(:review as date))))
                from done
                """)
                .param("command", command)
                .param("article", article)
                .param("by", by)
                .param("now", now())
                .param("review", review)
                .query((_, _) -> true)
                .list();
    }

    /// The latest day that somebody gave each article.
    Map<String, LocalDate> reviews() {
        return jdbc
                .sql("select article, max(review) as review from articles.confirmation group by article")
                .query((row, _) -> Map.entry(row.getString("article"), row.getObject("review", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void mark(String username, String article, boolean wanted) {
        jdbc.sql(
                        wanted
                                ? "insert into articles.bookmark values (:username, :article) on conflict do nothing"
                                : "delete from articles.bookmark where username = :username and article = :article")
                .param("username", username)
                .param("article", article)
                .update();
    }

    Set<String> marked(String username) {
        return Set.copyOf(jdbc.sql("select article from articles.bookmark where username = :username")
                .param("username", username)
                .query((row, _) -> row.getString("article"))
                .list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package frontdoor.directory;

import frontdoor.kernel.CivilTime;
import frontdoor.services.Service;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds services and articles by what people say, also when they spell it another way. What nobody found is
/// counted for the service owners.
@Component
public class Finder {

    static final int LIMIT = 20;

    private final JdbcClient jdbc;
    private final Translated translated;
    private final Clock clock;

    Finder(JdbcClient jdbc, Translated translated, Clock clock) {
        this.translated = translated;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return the twenty best, best first; empty for no words
    public List<Found> find(String words) {
        var plain = plain(words);
        if (plain.isEmpty()) {
            return List.of();
        }
        var found = search(plain);
        if (found.isEmpty()) {
            countMiss(plain);
        }
        return found;
    }

    /// A word counts by its stem, or by how much it looks like one of the things people say.
    private List<Found> search(String plain) {
        return jdbc.sql("""
                with asked as (
                    select to_tsquery('english', string_agg(word || ':*', ' | ')) as query
                      from regexp_split_to_table(:words, ' ') as word
                )
                select kind, key, title, summary
                  from directory.finding, asked
                 where document @@ query or public.word_similarity(:words, says) > 0.45
                 order by ts_rank(document, query) + public.word_similarity(:words, says) desc, title
                 limit :limit
                """)
                .param("words", plain)
                .param("limit", LIMIT)
                .query((row, _) -> new Found(
                        row.getString("kind"), row.getString("key"), row.getString("title"), row.getString("summary")))
                .list();
    }

    private static String plain(String words) {
        var text = words.length() > 100 ? words.substring(0, 100) : words;
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]", " ")
                .strip()
                .replaceAll(" +", " ");
    }

    /// Words with figures may be somebody's telephone or address, so they are not kept; nor is more than a day
    /// can use.
    private void countMiss(String words) {
        if (words.matches(".*\\d.*")) {
            return;
        }
        jdbc.sql("""
                insert into directory.search_miss (words, day)
                select :words, :day
                 where (select count(*) from directory.search_miss where day = :day) < 1000
                on conflict (day, words) do update set times = directory.search_miss.times + 1
                """)
                .param("words", words)
                .param("day", CivilTime.day(clock.instant()))
                .update();
    }

    /// Makes a service findable by its words as they are now.
    void index(Service service) {
        var says = String.join(", ", service.says()) + ", " + translated.says(service);
        index("service", service.key(), service.title(), service.summary(), says);
    }

    /// Makes these articles findable, and no others.
    ///
    /// @param says what people say when they look for one, in every language
    void indexArticles(List<Article> articles, Function<Article, String> says) {
        articles.forEach(
                article -> index("article", article.key(), article.title(), article.summary(), says.apply(article)));
        jdbc.sql("delete from directory.finding where kind = 'article' and key <> all(string_to_array(:keys, ','))")
                .param(
                        "keys",
                        String.join(",", articles.stream().map(Article::key).toList()))
                .update();
    }

    void index(String kind, String key, String title, String summary, String says) {
        jdbc.sql("""
                insert into directory.finding (kind, key, title, summary, says, document)
                values (:kind, :key, :title, :summary, lower(:title || ', ' || :says),
                        setweight(to_tsvector('english', :title || ' ' || :says), 'A')
                        || setweight(to_tsvector('english', :summary), 'B'))
                on conflict (kind, key) do update
                   set title = excluded.title, summary = excluded.summary, says = excluded.says,
                       document = excluded.document
                """)
                .param("kind", kind)
                .param("key", key)
                .param("title", title)
                .param("summary", summary)
                .param("says", says)
                .update();
    }
}

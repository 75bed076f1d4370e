package frontdoor.directory;

import frontdoor.kernel.CivilTime;
import frontdoor.services.Service;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds services and articles by what people say, also when they spell it another way or have another word for it.
/// What nobody found is counted for the service owners.
@Component
public class Finder {

    static final int LIMIT = 20;
    private static final double NEAR = 0.25; // of the best

    private final JdbcClient jdbc;
    private final Translated translated;
    private final Spelling spelling;
    private final Synonyms synonyms;
    private final Misses misses;
    private final Clock clock;

    Finder(JdbcClient jdbc, Translated translated, Spelling spelling, Synonyms synonyms, Misses misses, Clock clock) {
        this.translated = translated;
        this.jdbc = jdbc;
        this.spelling = spelling;
        this.synonyms = synonyms;
        this.misses = misses;
        this.clock = clock;
    }

    /// @return the twenty best, best first; empty for no words
    public List<Found> find(String words) {
        return search(words).found();
    }

    /// The same, and how the words are probably spelt.
    public Search search(String words) {
        var plain = plain(words);
        if (plain.isEmpty()) {
            return Search.NOTHING;
        }
        var slips = spelling.meant(plain);
        var meant = Stream.of(plain.split(" "))
                .map(word -> slips.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        var found = ranked(meant, slips);
        if (found.isEmpty()) {
            found = alike(meant);
        }
        if (found.isEmpty()) {
            misses.count(plain, CivilTime.day(clock.instant()));
        }
        return new Search(found, slips.isEmpty() ? null : meant);
    }

    /// A word counts by its stem, and more if the person said it than if it only means the same. Words that stand near
    /// each other count more. What shares a word or two by chance with what was said is left out.
    private List<Found> ranked(String meant, Map<String, String> slips) {
        var said = Stream.concat(Arrays.stream(meant.split(" ")), slips.keySet().stream())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" | "));
        return jdbc.sql("""
                with asked as (
                    select to_tsquery('english', :said) as said, to_tsquery('english', :wide) as wide
                ),
                ranked as (
                    select kind, key, title, summary,
                           ts_rank(document, said) * 2 + ts_rank_cd(document, said) + ts_rank(document, wide) as rank
                      from directory.finding, asked
                     where document @@ wide
                )
                select kind, key, title, summary
                  from ranked
                 where rank >= :near * (select max(rank) from ranked)
                 order by rank desc, title
                 limit :limit
                """)
                .param("said", said)
                .param("wide", wide(said, synonyms.of(meant)))
                .param("near", NEAR)
                .param("limit", LIMIT)
                .query(Finder::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(row.getString("kind"), row.getString("key"), row.getString("title"), row.getString("summary"));
    }

    private static String wide(String said, Set<String> others) {
        return Stream.concat(
                        Stream.of(said),
                        others.stream()
                                .filter(other -> !other.isEmpty())
                                .map(other -> "(" + other.replace(" ", " <-> ") + ")"))
                .collect(Collectors.joining(" | "));
    }

    /// For words that have no stem of ours in them: how much they look like one of the things people say.
    private List<Found> alike(String words) {
        return jdbc.sql("""
                select kind, key, title, summary
                  from directory.finding
                 where public.word_similarity(:words, says) > 0.45
                 order by public.word_similarity(:words, says) desc, title
                 limit :limit
                """)
                .param("words", words)
                .param("limit", LIMIT)
                .query(Finder::found)
                .list();
    }

    /// Letters and figures in lower case, with one space between words.
    static String plain(String words) {
        var text = words.length() > 100 ? words.substring(0, 100) : words;
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{N} ]", " ")
                .strip()
                .replaceAll(" +", " ");
    }

    /// Makes a service findable by its words as they are now.
    void index(Service service) {
        var says = String.join(", ", service.finding().says()) + ", " + translated.says(service);
        index("service", service.key(), service.title(), service.about().summary(), says);
    }

    /// Makes these findable, and no others of their kind.
    ///
    /// @param kind that all of them are of
    /// @param says what people say when they look for one, in every language
    public void indexAll(String kind, List<Found> all, Function<Found, String> says) {
        all.forEach(found -> index(kind, found.key(), found.title(), found.summary(), says.apply(found)));
        jdbc.sql("delete from directory.finding where kind = :kind and key <> all(string_to_array(:keys, ','))")
                .param("kind", kind)
                .param("keys", String.join(",", all.stream().map(Found::key).toList()))
                .update();
    }

    /// Makes a page findable that is neither, such as the one that says how to reach the council.
    ///
    /// @param says what people say when they look for it, in every language
    public void indexPage(Found page, String says) {
        index(page.kind(), page.key(), page.title(), page.summary(), says);
    }

    void index(String kind, String key, String title, String summary, String says) {
        jdbc.sql("""
                with learnt as (select directory.learn(:title || ' ' || :says || ' ' || :summary) as words),
                put as (
                    insert into directory.finding (kind, key, title, summary, says, document)
                    values (:kind, :key, :title, :summary, lower(:title || ', ' || :says),
                            setweight(to_tsvector('english', :title || ' ' || :says), 'A')
                            || setweight(to_tsvector('english', :summary), 'B'))
                    on conflict (kind, key) do update
                       set title = excluded.title, summary = excluded.summary, says = excluded.says,
                           document = excluded.document
                    returning key)
                select count(*) + (select words from learnt) from put
                """)
                .param("kind", kind)
                .param("key", key)
                .param("title", title)
                .param("summary", summary)
                .param("says", says)
                .query(Long.class)
                .single();
    }
}

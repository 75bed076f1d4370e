package frontdoor.directory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people looked for and did not find, for those who own the services: words for their files, or a service that is
/// missing.
@Component
public class Misses {

    private final JdbcClient jdbc;

    Misses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Newest day first, then what was looked for most.
    ///
    /// @param from the first day
    /// @param limit how many at most
    public List<Missed> since(LocalDate from, int limit) {
        return jdbc.sql("""
                select day, words, times from directory.search_miss
                 where day >= :from
                 order by day desc, times desc, words
                 limit :limit
                """)
                .param("from", from)
                .param("limit", limit)
                .query((row, _) ->
                        new Missed(row.getObject("day", LocalDate.class), row.getString("words"), row.getInt("times")))
                .list();
    }

    /// Counts words that found nothing. Words with figures may be somebody's telephone or address, so they are not
    /// kept; nor is more than a day can use.
    void count(String words, LocalDate day) {
        if (words.matches(".*\\d.*")) {
            return;
        }
        jdbc.sql("""
                insert into directory.search_miss (words, day)
                select :words, :day
                 where (select count(*) from directory.search_miss where day = :day) < 1000
                on conflict (day, words) do update set times = directory.search_miss.times + 1
                """).param("words", words).param("day", day).update();
    }
}

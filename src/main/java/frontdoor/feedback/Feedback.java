package frontdoor.feedback;

import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what readers say of pages, by the day, for a year. What looks like a way to reach somebody is taken out of it.
@Component
public class Feedback {

    static final int LONGEST = 500; // characters
    private static final int MOST_A_DAY = 5_000;
    private static final int DAYS = 365;

    private final JdbcClient jdbc;
    private final Clock clock;

    Feedback(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Saying the same twice is saying it once. More than a day can use is not kept.
    ///
    /// @param id made with the page that asked
    public void tell(UUID id, String page, boolean useful) {
        jdbc.sql("""
                insert into feedback.answer (id, day, page, useful)
                select :id, :day, :page, :useful
                 where (select count(*) from feedback.answer where day = :day) < :most
                on conflict (id) do nothing
                """)
                .param("id", id)
                .param("day", today())
                .param("page", page)
                .param("useful", useful)
                .param("most", MOST_A_DAY)
                .update();
    }

    /// @param id of the answer that it explains; without that answer nothing is kept
    public void explain(UUID id, String wrong) {
        var text = wrong.length() > LONGEST ? wrong.substring(0, LONGEST) : wrong;
        jdbc.sql("update feedback.answer set wrong = :wrong where id = :id and wrong is null and day >= :yesterday")
                .param("wrong", unreachable(text.strip()))
                .param("id", id)
                .param("yesterday", today().minusDays(1))
                .update();
    }

    /// Both at once, for a form that asks for both. Saying it twice is saying it once.
    ///
    /// @param wrong what is missing, in the reader's words; it may be blank
    @Transactional
    public void say(UUID id, String page, boolean useful, String wrong) {
        tell(id, page, useful);
        if (!wrong.isBlank()) {
            explain(id, wrong);
        }
    }

    /// Without email addresses, and without numbers as long as a telephone's.
    static @Nullable String unreachable(String text) {
        var plain = text.replaceAll("\\S+@\\S+", "…").replaceAll("\\+?\\d(?:[ -]?\\d){5,}", "…");
        return plain.isEmpty() ? null : plain;
    }

    /// Newest first.
    public List<Remark> remarks(int limit) {
        return jdbc.sql("""
                select day, page, wrong from feedback.answer
                 where wrong is not null order by day desc, page limit :limit
                """)
                .param("limit", limit)
                .query((row, _) -> new Remark(
                        row.getObject("day", LocalDate.class), row.getString("page"), row.getString("wrong")))
                .list();
    }

    /// Of these pages only; newest first.
    public List<Remark> remarks(List<String> pages, int limit) {
        return jdbc.sql("""
                select day, page, wrong from feedback.answer
                 where wrong is not null and page = any(:pages) order by day desc, page limit :limit
                """)
                .param("pages", pages.toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> new Remark(
                        row.getObject("day", LocalDate.class), row.getString("page"), row.getString("wrong")))
                .list();
    }

    /// Those with the most readers who found them of no use come first.
    public List<PageCount> pages(int limit) {
        return jdbc.sql("""
                select page, count(*) filter (where useful) as useful, count(*) filter (where not useful) as not_useful
                  from feedback.answer
                 where day >= :from
                 group by page order by not_useful desc, page limit :limit
                """)
                .param("from", today().minusDays(90))
                .param("limit", limit)
                .query((row, _) -> new PageCount(row.getString("page"), row.getInt("useful"), row.getInt("not_useful")))
                .list();
    }

    void dropOld() {
        jdbc.sql("delete from feedback.answer where day < :before")
                .param("before", today().minusDays(DAYS))
                .update();
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }
}

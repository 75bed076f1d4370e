package frontdoor.notices;

import static frontdoor.kernel.CivilTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What each of the staff was told of. The one way in to this module, besides the SQL function `notices.tell`.
@Component
public class Notices {

    /// Notices of a full page.
    public static final int PAGE = 25;

    /// More than these are not counted.
    public static final int MOST_COUNTED = 100;

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Tells of something, in the caller's transaction.
    ///
    /// @return how many notices are new
    public int tell(List<Telling> tellings) {
        return jdbc.sql("select notices.tell(:tellings::jsonb)")
                .param("tellings", Telling.rows(tellings))
                .query(Integer.class)
                .single();
    }

    /// How many they have not opened, at most [#MOST_COUNTED].
    public int fresh(String username) {
        return jdbc.sql("""
                select count(*) from (
                    select from notices.notice
                     where username = :username and dismissed_at is null and read_at is null
                     limit :most) as counted
                """)
                .param("username", username)
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /// One page of theirs, the newest first.
    ///
    /// @param dismissed those that they have dismissed, instead of those that wait
    /// @param before the id of the last notice of the page before, or null for the first page
    /// @return one more than [#PAGE] when another page follows
    public List<Notice> of(String username, boolean dismissed, @Nullable Long before) {
        return jdbc.sql("select * from notices.notice where username = :username and id < :before and dismissed_at is "
                        + (dismissed ? "not null" : "null") + " order by id desc limit :limit")
                .param("username", username)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", PAGE + 1)
                .query((row, _) -> notice(row))
                .list();
    }

    /// Says that they have opened it.
    ///
    /// @return empty if it is not theirs
    public Optional<Notice> opened(long id, String username) {
        return jdbc.sql("""
                update notices.notice set read_at = coalesce(read_at, :at), mail_at = null
                 where id = :id and username = :username
                returning *
                """)
                .param("id", id)
                .param("username", username)
                .param("at", utc(clock.instant()))
                .query((row, _) -> notice(row))
                .optional();
    }

    /// Puts some of theirs away.
    ///
    /// @param command the same twice is done once
    public void dismiss(UUID command, String username, List<Long> ids) {
        jdbc.sql("""
                update notices.notice set dismissed_at = :at, dismissal = :command, mail_at = null
                 where username = :username and id = any(:ids) and dismissed_at is null
                """)
                .param("command", command)
                .param("username", username)
                .param("ids", ids.toArray(Long[]::new))
                .param("at", utc(clock.instant()))
                .update();
    }

    /// Puts away all of theirs up to one, which is the newest that they have seen.
    public void dismissAll(UUID command, String username, long newest) {
        jdbc.sql("""
                update notices.notice set dismissed_at = :at, dismissal = :command, mail_at = null
                 where username = :username and id <= :newest and dismissed_at is null
                """)
                .param("command", command)
                .param("username", username)
                .param("newest", newest)
                .param("at", utc(clock.instant()))
                .update();
    }

    /// Takes one dismissal of theirs back.
    ///
    /// @return how many notices wait again
    public int undo(UUID command, String username) {
        return jdbc.sql("""
                update notices.notice set dismissed_at = null, dismissal = null
                 where username = :username and dismissed_at is not null and dismissal = :command
                """)
                .param("username", username)
                .param("command", command)
                .update();
    }

    public Emails emails(String username) {
        return jdbc.sql("select email from notices.choice where username = :username")
                .param("username", username)
                .query(String.class)
                .optional()
                .map(Emails::of)
                .orElse(Emails.NONE);
    }

    /// Counts for what they are told of from now on.
    public void choose(String username, Emails emails) {
        jdbc.sql("""
                insert into notices.choice (username, email) values (:username, :email)
                on conflict (username) do update set email = excluded.email
                """).param("username", username).param("email", emails.key()).update();
    }

    /// Forgets notices of more than ninety days ago.
    void forget() {
        jdbc.sql("delete from notices.notice where at < :before")
                .param("before", utc(clock.instant().minus(KEPT)))
                .update();
    }

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("username"),
                What.of(row.getString("what")),
                row.getString("about"),
                row.getString("detail"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") == null);
    }
}

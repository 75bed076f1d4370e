package frontdoor.mail;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Emails as they came, and how far each mailbox was read.
@Component
class MailStore {

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Raw(long id, String team, byte[] bytes, boolean cutOff, Instant cameAt, String sha256) {}

    record Place(long uidvalidity, long lastUid) {}

    /// @return false if the same bytes were kept before
    boolean keep(String mailbox, String team, byte[] raw, boolean cutOff, Instant came) {
        return jdbc.sql("""
                insert into mail.message (mailbox, team, sha256, raw, cut_off, came_at)
                values (:mailbox, :team, :sha256, :raw, :cutOff, :came)
                on conflict do nothing
                """)
                        .param("mailbox", mailbox)
                        .param("team", team)
                        .param("sha256", Sha256.of(raw))
                        .param("raw", raw)
                        .param("cutOff", cutOff)
                        .param("came", utc(came))
                        .update()
                == 1;
    }

    Optional<Place> place(String mailbox) {
        return jdbc.sql("select uidvalidity, last_uid from mail.place where mailbox = :mailbox")
                .param("mailbox", mailbox)
                .query((row, _) -> new Place(row.getLong(1), row.getLong(2)))
                .optional();
    }

    void place(String mailbox, Place place) {
        jdbc.sql("""
                insert into mail.place (mailbox, uidvalidity, last_uid) values (:mailbox, :uidvalidity, :uid)
                on conflict (mailbox) do update set uidvalidity = excluded.uidvalidity, last_uid = excluded.last_uid
                """)
                .param("mailbox", mailbox)
                .param("uidvalidity", place.uidvalidity())
                .param("uid", place.lastUid())
                .update();
    }

    /// Those that have not landed, oldest first.
    List<Long> waiting(int limit) {
        return jdbc.sql("select id from mail.message where landed_at is null order by id limit :limit")
                .param("limit", limit)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /// Takes one that has not landed; another node that would take it goes on to the next.
    Optional<Raw> take(long id) {
        return jdbc.sql("select * from mail.message where id = :id and landed_at is null for update skip locked")
                .param("id", id)
                .query((row, _) -> raw(row))
                .optional();
    }

    Optional<byte[]> original(String source) {
        return jdbc.sql("select raw from mail.message where source = :source order by id limit 1")
                .param("source", source)
                .query((row, _) -> row.getBytes("raw"))
                .optional();
    }

    void landed(long id, String source, Instant at) {
        jdbc.sql("update mail.message set source = :source, landed_at = :at where id = :id")
                .param("source", source)
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    private static Raw raw(ResultSet row) throws SQLException {
        return new Raw(
                row.getLong("id"),
                row.getString("team"),
                row.getBytes("raw"),
                row.getBoolean("cut_off"),
                row.getObject("came_at", OffsetDateTime.class).toInstant(),
                row.getString("sha256"));
    }
}

package frontdoor.referrals;

import static frontdoor.kernel.CivilTime.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What recipients know of and have read.
@Component
class ReadingStore {

    private final JdbcClient jdbc;

    ReadingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// For a partner's system: what waits for it, or from somewhere on what changed of all that it knows.
    List<Listed> changed(String recipient, ChangeCursor after, Instant before, int limit) {
        var which = after.equals(ChangeCursor.START) ? "waits" : "r.requested_at is not null and " + Standing.KNOWN;
        return jdbc.sql("""
                select id, status, moved_at from referrals.referral r
                 where recipient = :recipient and %s and moved_at <= :before
                   and (moved_at, id) > (:at::timestamptz, :id::uuid)
                 order by moved_at, id limit :limit
                """.formatted(which))
                .param("recipient", recipient)
                .param("before", utc(before))
                .param("at", after.at())
                .param("id", after.id())
                .param("limit", limit)
                .query((row, _) -> new Listed(
                        row.getObject("id", UUID.class),
                        Status.of(row.getString("status")),
                        row.getTimestamp("moved_at").toInstant()))
                .list();
    }

    /// Whether somebody of the recipient has read what was shared.
    boolean isRead(UUID id) {
        return jdbc.sql("select read_at is not null from referrals.referral where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// Those of them whose consent is taken back, whatever they rest on.
    Set<UUID> takenBack(Collection<UUID> referrals) {
        return Set.copyOf(jdbc.sql("""
                select r.id from referrals.referral r
                  join referrals.withdrawal w on w.reference = r.reference and w.line = r.line and w.undone_at is null
                 where r.id = any (:referrals)
                """)
                .param("referrals", referrals.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    }

    /// A partner's own system took the news.
    void handed(UUID referral, Instant at) {
        jdbc.sql("update referrals.referral set handed_at = coalesce(handed_at, :at) where id = :id")
                .param("id", referral)
                .param("at", utc(at))
                .update();
    }

    /// Somebody of the recipient read what was shared.
    void read(UUID referral, Instant at) {
        jdbc.sql("""
                update referrals.referral set read_at = :at, delivered_at = coalesce(delivered_at, :at)
                 where id = :id and read_at is null
                """).param("id", referral).param("at", utc(at)).update();
    }
}

package frontdoor.partners;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Secrets of partners' systems, as rows.
@Component
class PartnerTokenStore {

    private static final Duration UNHURRIED = Duration.ofHours(1);
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    PartnerTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void make(UUID id, String partner, String secret, Actor by, Instant now, Instant othersEnd) {
        jdbc.sql("""
                with others as (
                    update partners.token set ends_at = :othersEnd
                     where partner = :partner and (ends_at is null or ends_at > :othersEnd)
                ), made as (
                    insert into partners.token (id, partner, secret, made_at, made_by)
                    values (:id, :partner, :secret, :now, :by)
                    returning id, partner
                )
                select count(entry) from made, lateral audit.enter(jsonb_build_object(
                    'actor', cast(:by as text), 'at', cast(:now as timestamptz), 'action', 'partner.token.made',
                    'about', 'partner:' || made.partner, 'detail', jsonb_build_object('token', made.id))) as entry
                """)
                .param("id", id)
                .param("partner", partner)
                .param("secret", Sha256.of(secret))
                .param("by", by.toString())
                .param("now", CivilTime.utc(now))
                .param("othersEnd", CivilTime.utc(othersEnd))
                .query(Long.class)
                .single();
    }

    boolean revoke(String partner, UUID id, Actor by, Instant now) {
        return jdbc.sql("""
                with revoked as (
                    update partners.token set ends_at = :now
                     where id = :id and partner = :partner and (ends_at is null or ends_at > :now)
                    returning id, partner
                )
                select count(entry) from revoked, lateral audit.enter(jsonb_build_object(
                    'actor', cast(:by as text), 'at', cast(:now as timestamptz), 'action', 'partner.token.revoked',
                    'about', 'partner:' || revoked.partner, 'detail', jsonb_build_object('token', revoked.id))) as entry
                """)
                        .param("id", id)
                        .param("partner", partner)
                        .param("by", by.toString())
                        .param("now", CivilTime.utc(now))
                        .query(Long.class)
                        .single()
                == 1;
    }

    List<PartnerToken> of(String partner, Instant now) {
        return jdbc.sql("""
                select id, partner, made_at, made_by, ends_at, used_at from partners.token
                 where partner = :partner and (ends_at is null or ends_at > :now)
                 order by made_at desc, id limit :most
                """)
                .param("partner", partner)
                .param("now", CivilTime.utc(now))
                .param("most", MOST)
                .query((row, _) -> token(row))
                .list();
    }

    /// Whose it is. That it was used is written down, to the hour.
    Optional<String> use(String secret, Instant now) {
        return jdbc.sql("""
                with found as (
                    select id, partner, used_at from partners.token
                     where secret = :secret and (ends_at is null or ends_at > :now)
                ), used as (
                    update partners.token set used_at = :now
                      from found
                     where token.id = found.id and (found.used_at is null or found.used_at < :unhurried)
                )
                select partner from found
                """)
                .param("secret", Sha256.of(secret))
                .param("now", CivilTime.utc(now))
                .param("unhurried", CivilTime.utc(now.minus(UNHURRIED)))
                .query(String.class)
                .optional();
    }

    private static PartnerToken token(ResultSet row) throws SQLException {
        return new PartnerToken(
                row.getObject("id", UUID.class),
                row.getString("partner"),
                row.getTimestamp("made_at").toInstant(),
                Actor.parse(row.getString("made_by")),
                instant(row.getTimestamp("ends_at")),
                instant(row.getTimestamp("used_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

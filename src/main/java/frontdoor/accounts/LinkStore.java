package frontdoor.accounts;

import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was sent to an address to prove that somebody reads it, as rows.
@Component
class LinkStore {

    static final Duration LASTS = Duration.ofMinutes(15);

    private static final int TRIES = 5;
    private static final int AN_HOUR = 5; // for one asker
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One link as it was sent.
    ///
    /// @param account whose address it becomes, or null to sign in
    /// @param leadsTo the page to show afterwards
    record Sent(UUID id, String email, @Nullable Long account, String leadsTo) {}

    /// Whether a browser has asked for fewer in the last hour than it may.
    boolean mayAsk(String asker, Instant now) {
        return jdbc.sql("select count(*) from accounts.link where asker = :asker and sent_at > :hour")
                        .param("asker", Sha256.of(asker))
                        .param("hour", CivilTime.utc(now.minus(HOUR)))
                        .query(Long.class)
                        .single()
                < AN_HOUR;
    }

    /// Keeps a link and its code; what the same browser asked for before stops working.
    void keep(Sent link, String secret, String code, String asker, String language, Instant now) {
        jdbc.sql("""
                with spent as (
                    update accounts.link set used_at = :now where asker = :asker and used_at is null
                )
                insert into accounts.link (id, secret, code, asker, email, account, leads_to, language, sent_at)
                values (:id, :secret, :code, :asker, :email, :account::bigint, :leadsTo, :language, :now)
                """)
                .param("id", link.id())
                .param("secret", Sha256.of(secret))
                .param("code", hash(code, asker))
                .param("asker", Sha256.of(asker))
                .param("email", link.email())
                .param("account", link.account())
                .param("leadsTo", link.leadsTo())
                .param("language", language)
                .param("now", CivilTime.utc(now))
                .update();
    }

    /// What a browser asked for last, if it still works.
    Optional<Sent> askedBy(String asker, Instant now) {
        return jdbc.sql("""
                select id, email, account, leads_to from accounts.link
                 where asker = :asker and used_at is null and sent_at > :since
                 order by sent_at desc limit 1
                """)
                .param("asker", Sha256.of(asker))
                .param("since", CivilTime.utc(now.minus(LASTS)))
                .query((row, _) -> sent(row))
                .optional();
    }

    /// A link that still works, without using it up: programs that look at mail follow links too.
    Optional<Sent> read(String secret, Instant now) {
        return jdbc.sql("""
                select id, email, account, leads_to from accounts.link
                 where secret = :secret and used_at is null and account is null and sent_at > :since
                """)
                .param("secret", Sha256.of(secret))
                .param("since", CivilTime.utc(now.minus(LASTS)))
                .query((row, _) -> sent(row))
                .optional();
    }

    /// Uses a link up. One that changes an address is no way in: its code alone works, where it was asked for.
    Optional<Sent> use(String secret, Instant now) {
        return jdbc.sql("""
                update accounts.link set used_at = :now
                 where secret = :secret and used_at is null and account is null and sent_at > :since
                returning id, email, account, leads_to
                """)
                .param("secret", Sha256.of(secret))
                .param("now", CivilTime.utc(now))
                .param("since", CivilTime.utc(now.minus(LASTS)))
                .query((row, _) -> sent(row))
                .optional();
    }

    /// Uses a code up. Every try is counted before it is judged, so that tries made at once do not get past the limit.
    ///
    /// @param account whose new address it proves, or null to sign in
    Optional<Sent> use(String code, String asker, @Nullable Long account, Instant now) {
        List<Optional<Sent>> tried = jdbc.sql("""
                update accounts.link
                   set attempts = attempts + 1,
                       used_at = case when code = :code and attempts < :tries then :now end
                 where asker = :asker and used_at is null and account is not distinct from :account::bigint
                   and sent_at > :since
                returning id, email, account, leads_to, used_at is not null as opens
                """)
                .param("code", hash(code, asker))
                .param("asker", Sha256.of(asker))
                .param("account", account)
                .param("tries", TRIES)
                .param("now", CivilTime.utc(now))
                .param("since", CivilTime.utc(now.minus(LASTS)))
                .query((row, _) -> row.getBoolean("opens") ? Optional.of(sent(row)) : Optional.<Sent>empty())
                .list();
        return tried.stream().flatMap(Optional::stream).findFirst();
    }

    /// @return the ids of those dropped
    List<UUID> dropOld(Instant now) {
        return jdbc.sql("delete from accounts.link where sent_at < :hour returning id")
                .param("hour", CivilTime.utc(now.minus(HOUR)))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Six figures are few: what protects them is that they expire, and work in one browser.
    private static String hash(String code, String asker) {
        return Sha256.of(asker + ":" + code.replaceAll("\\s", ""));
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getObject("account", Long.class),
                row.getString("leads_to"));
    }
}

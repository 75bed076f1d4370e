package frontdoor.partners;

import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links, codes and sessions of partners, as rows. A session ends when it was not used for half an hour, and after
/// twelve hours however busy.
@Component
class PartnerPassStore {

    static final Duration LASTS = Duration.ofMinutes(15);
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration UNHURRIED = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int AN_HOUR = 5; // for one browser
    private static final int TRIES = 5;

    private final JdbcClient jdbc;

    PartnerPassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Linked(String partner, UUID referral) {}

    /// @param referral the only one that it opens, or null
    record Kept(String partner, String email, @Nullable UUID referral) {}

    /// @param spent whether there were too many tries
    record Waiting(Kept kept, boolean spent) {}

    record Used(UUID id, Kept kept) {}

    /// @param person whose it is and who is still on their partner's list, or null
    record Session(Kept kept, @Nullable PartnerPerson person, boolean proven) {}

    void link(String secret, String partner, UUID referral, Instant now) {
        jdbc.sql("""
                insert into partners.link (secret, partner, referral, made_at)
                values (:secret, :partner, :referral, :now)
                """)
                .param("secret", Sha256.of(secret))
                .param("partner", partner)
                .param("referral", referral)
                .param("now", CivilTime.utc(now))
                .update();
    }

    Optional<Linked> linked(String secret) {
        return jdbc.sql("select partner, referral from partners.link where secret = :secret")
                .param("secret", Sha256.of(secret))
                .query((row, _) -> new Linked(row.getString("partner"), row.getObject("referral", UUID.class)))
                .optional();
    }

    boolean mayAsk(String asker, Instant now) {
        return jdbc.sql("select count(*) from partners.code where asker = :asker and sent_at > :hour")
                        .param("asker", Sha256.of(asker))
                        .param("hour", CivilTime.utc(now.minus(HOUR)))
                        .query(Long.class)
                        .single()
                < AN_HOUR;
    }

    /// Keeps a code; what the same browser asked for before stops working.
    ///
    /// @return the ids of old ones, which are dropped
    List<UUID> keep(UUID id, String code, Kept kept, String asker, Instant now) {
        return jdbc.sql("""
                with spent as (
                    update partners.code set used_at = :now
                     where asker = :asker and used_at is null and sent_at > :hour
                ), fresh as (
                    insert into partners.code (id, asker, code, partner, email, referral, sent_at)
                    values (:id, :asker, :code, :partner, :email, :referral, :now)
                ), over as (
                    delete from partners.session where used_at <= :idle or begun_at <= :longest
                )
                delete from partners.code where sent_at <= :hour returning id
                """)
                .param("id", id)
                .param("asker", Sha256.of(asker))
                .param("code", hash(code, asker))
                .param("partner", kept.partner())
                .param("email", kept.email())
                .param("referral", kept.referral(), Types.OTHER)
                .param("now", CivilTime.utc(now))
                .param("hour", CivilTime.utc(now.minus(HOUR)))
                .param("idle", CivilTime.utc(now.minus(IDLE)))
                .param("longest", CivilTime.utc(now.minus(LONGEST)))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Uses a code up. Every try is counted before it is judged, so that tries made at once do not get past the limit.
    Optional<Used> use(String code, String asker, Instant now) {
        List<Optional<Used>> tried = jdbc.sql("""
                update partners.code
                   set attempts = attempts + 1,
                       used_at = case when code = :code and attempts < :tries then :now::timestamptz end
                 where asker = :asker and used_at is null and sent_at > :since
                returning id, partner, email, referral, used_at is not null as opens
                """)
                .param("code", hash(code, asker))
                .param("asker", Sha256.of(asker))
                .param("tries", TRIES)
                .param("now", CivilTime.utc(now))
                .param("since", CivilTime.utc(now.minus(LASTS)))
                .query((row, _) -> row.getBoolean("opens")
                        ? Optional.of(new Used(row.getObject("id", UUID.class), kept(row)))
                        : Optional.<Used>empty())
                .list();
        return tried.stream().flatMap(Optional::stream).findFirst();
    }

    /// What a browser asked for last and has not used, and whether it tried so often that no code opens it any more.
    Optional<Waiting> waiting(String asker, Instant now) {
        return jdbc.sql("""
                select partner, email, referral, attempts >= :tries as spent from partners.code
                 where asker = :asker and used_at is null and sent_at > :since
                 order by sent_at desc limit 1
                """)
                .param("asker", Sha256.of(asker))
                .param("tries", TRIES)
                .param("since", CivilTime.utc(now.minus(LASTS)))
                .query((row, _) -> new Waiting(kept(row), row.getBoolean("spent")))
                .optional();
    }

    void begin(String secret, Kept kept, @Nullable Long person, boolean proven, Instant now) {
        jdbc.sql("""
                insert into partners.session (secret, partner, email, referral, person, begun_at, used_at, proven_at)
                values (:secret, :partner, :email, :referral, :person, :now, :now,
                        case when :proven then :now::timestamptz end)
                """)
                .param("secret", Sha256.of(secret))
                .param("partner", kept.partner())
                .param("email", kept.email())
                .param("referral", kept.referral(), Types.OTHER)
                .param("person", person, Types.BIGINT)
                .param("proven", proven)
                .param("now", CivilTime.utc(now))
                .update();
    }

    /// Whose session it is. That it was used is written down.
    Optional<Session> session(String secret, Instant now) {
        return jdbc.sql("""
                with found as (
                    select * from partners.session
                     where secret = :secret and used_at > :idle and begun_at > :longest
                ), used as (
                    update partners.session set used_at = :now
                      from found
                     where session.secret = found.secret and found.used_at < :unhurried
                )
                select found.partner, found.email, found.referral, found.proven_at is not null as proven,
                       p.number, p.name, p.role, p.factor is not null as has_factor, p.seen_at
                  from found left join partners.person p on p.number = found.person and p.ended_at is null
                """)
                .param("secret", Sha256.of(secret))
                .param("now", CivilTime.utc(now))
                .param("idle", CivilTime.utc(now.minus(IDLE)))
                .param("longest", CivilTime.utc(now.minus(LONGEST)))
                .param("unhurried", CivilTime.utc(now.minus(UNHURRIED)))
                .query((row, number) -> new Session(
                        kept(row),
                        row.getString("name") == null ? null : PartnerPersonStore.person(row, number),
                        row.getBoolean("proven")))
                .optional();
    }

    void end(String secret) {
        jdbc.sql("delete from partners.session where secret = :secret")
                .param("secret", Sha256.of(secret))
                .update();
    }

    /// Six figures are few: what protects them is that they expire, and work in one browser.
    private static String hash(String code, String asker) {
        return Sha256.of(asker + ":" + code.replaceAll("\\s", ""));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getString("partner"), row.getString("email"), row.getObject("referral", UUID.class));
    }
}

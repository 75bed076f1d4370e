package frontdoor.accounts;

import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is signed in, as rows. A session ends when it was not used for half an hour, and after twelve hours however
/// busy.
@Component
class SessionStore {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    /// How long we know whose a session was that ended by itself.
    static final Duration REMEMBERED = Duration.ofDays(1);

    /// How late the last use may be written: pages that follow each other do not each write.
    private static final Duration UNHURRIED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param secret new and random
    void begin(String secret, long account, Instant now) {
        jdbc.sql("""
                insert into accounts.session (secret, account, begun_at, used_at)
                values (:secret, :account, :now, :now)
                """)
                .param("secret", Sha256.of(secret))
                .param("account", account)
                .param("now", CivilTime.utc(now))
                .update();
    }

    /// Whose session it is. That it was used is written down.
    Optional<Account> use(String secret, Instant now) {
        return jdbc.sql("""
                with found as (
                    select s.secret, s.used_at, a.id, a.email, a.person
                      from accounts.session s
                      join accounts.account a on a.id = s.account
                     where s.secret = :secret and s.used_at > :idle and s.begun_at > :longest
                ), used as (
                    update accounts.session set used_at = :now
                      from found
                     where session.secret = found.secret and found.used_at < :unhurried
                )
                select id, email, person from found
                """)
                .param("secret", Sha256.of(secret))
                .param("now", CivilTime.utc(now))
                .param("idle", CivilTime.utc(now.minus(IDLE)))
                .param("longest", CivilTime.utc(now.minus(LONGEST)))
                .param("unhurried", CivilTime.utc(now.minus(UNHURRIED)))
                .query((row, _) -> AccountStore.account(row))
                .optional();
    }

    /// Whose session it is or was. It lets nobody in.
    Optional<Account> last(String secret) {
        return jdbc.sql("""
                select a.id, a.email, a.person
                  from accounts.session s
                  join accounts.account a on a.id = s.account
                 where s.secret = :secret
                """)
                .param("secret", Sha256.of(secret))
                .query((row, _) -> AccountStore.account(row))
                .optional();
    }

    void end(String secret) {
        jdbc.sql("delete from accounts.session where secret = :secret")
                .param("secret", Sha256.of(secret))
                .update();
    }

    void endAll(long account) {
        jdbc.sql("delete from accounts.session where account = :account")
                .param("account", account)
                .update();
    }

    int dropEnded(Instant now) {
        return jdbc.sql("delete from accounts.session where used_at <= :idle or begun_at <= :longest")
                .param("idle", CivilTime.utc(now.minus(IDLE).minus(REMEMBERED)))
                .param("longest", CivilTime.utc(now.minus(LONGEST).minus(REMEMBERED)))
                .update();
    }
}

package frontdoor.identity;

import frontdoor.database.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Slows guessing without letting a stranger lock somebody out.
///
/// Failures count for 15 minutes. An address may fail 5 times for one username and 30 times in all. A username may
/// fail 30 times from everywhere together, and then only addresses it has signed in from during the last 30 days
/// may go on trying: so the owner at their usual desk gets in while a thousand strangers guess. Kept in the
/// database, so that it holds over all nodes.
@Component
public class Attempts {

    private static final Duration COUNTED = Duration.ofMinutes(15);
    private static final Duration KNOWN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /// Counts a try before it is checked, so that many at once cannot slip past the limit together.
    ///
    /// @param username whose try it is; of somebody who is no member of staff, a name that no username can be
    /// @param address where they sit on the network
    /// @return false if too many have failed; then nothing may be checked
    public boolean begin(String username, String address) {
        long id = add(username, address, false);
        if (withinLimits(username, address)) {
            return true;
        }
        jdbc.sql("delete from identity.attempt where id = :id").param("id", id).update();
        return false;
    }

    private boolean withinLimits(String username, String address) {
        return jdbc.sql("""
                with failed as (
                    select username, address
                      from identity.attempt
                     where (username = :username or address = :address) and not succeeded and at > :counted)
                select (select count(*) <= 5 from failed where username = :username and address = :address)
                   and (select count(*) <= 30 from failed where address = :address)
                   and ((select count(*) <= 30 from failed where username = :username)
                        or exists (select from identity.attempt
                                    where username = :username and address = :address and succeeded))
                """)
                .param("username", username)
                .param("address", vault.fingerprint(address))
                .param("counted", clock.instant().minus(COUNTED).atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// The password was right and the code is still to come: this try was no failure. Earlier ones still count, because
    /// a right password alone is not the owner.
    void rightSoFar(String username, String address) {
        jdbc.sql("""
                delete from identity.attempt
                 where id = (select max(id) from identity.attempt
                              where username = :username and address = :address and not succeeded)
                """)
                .param("username", username)
                .param("address", vault.fingerprint(address))
                .update();
    }

    /// The try was right. Forgets the failures from here, so that the owner starts afresh, and all that is too old to
    /// count.
    public void succeeded(String username, String address) {
        jdbc.sql("""
                delete from identity.attempt
                 where username = :username and address = :address and not succeeded or at < :known
                """)
                .param("username", username)
                .param("address", vault.fingerprint(address))
                .param("known", clock.instant().minus(KNOWN).atOffset(ZoneOffset.UTC))
                .update();
        add(username, address, true);
    }

    private long add(String username, String address, boolean succeeded) {
        return jdbc.sql("""
                insert into identity.attempt (username, address, succeeded, at)
                values (:username, :address, :succeeded, :at)
                returning id
                """)
                .param("username", username)
                .param("address", vault.fingerprint(address))
                .param("succeeded", succeeded)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong(1))
                .single();
    }
}

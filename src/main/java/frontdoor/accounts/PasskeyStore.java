package frontdoor.accounts;

import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Passkeys and what they are asked to sign, as rows.
@Component
class PasskeyStore {

    static final Duration LASTS = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A passkey with all that checking its signature takes.
    ///
    /// @param handle by which it knows its account
    record Kept(
            String id, Account account, String handle, byte[] credential, boolean backupEligible, long signatures) {}

    /// @param account who is to make a passkey, or null for anybody who signs in with one
    void challenge(String challenge, String asker, @Nullable Long account, Instant now) {
        jdbc.sql("""
                insert into accounts.challenge (challenge, asker, account, made_at)
                values (:challenge, :asker, :account, :now)
                """)
                .param("challenge", Sha256.of(challenge))
                .param("asker", Sha256.of(asker))
                .param("account", account)
                .param("now", CivilTime.utc(now))
                .update();
    }

    /// Takes a challenge away, so that it is answered once.
    ///
    /// @return whether it was given to this browser, for this, and lately
    boolean take(String challenge, String asker, @Nullable Long account, Instant now) {
        return jdbc.sql("""
                delete from accounts.challenge
                 where challenge = :challenge and asker = :asker and account is not distinct from :account::bigint
                returning made_at > :since
                """)
                .param("challenge", Sha256.of(challenge))
                .param("asker", Sha256.of(asker))
                .param("account", account)
                .param("since", CivilTime.utc(now.minus(LASTS)))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    String handle(Account account) {
        return jdbc.sql("select handle from accounts.account where id = :id")
                .param("id", account.id())
                .query(String.class)
                .single();
    }

    /// @return false if there is such a passkey already
    boolean add(Kept passkey, String name, Instant now) {
        return jdbc.sql("""
                insert into accounts.passkey (id, account, name, credential, backup_eligible, signatures, made_at)
                values (:id, :account, :name, :credential, :eligible, :signatures, :now)
                on conflict (id) do nothing
                """)
                        .param("id", passkey.id())
                        .param("account", passkey.account().id())
                        .param("name", name)
                        .param("credential", passkey.credential())
                        .param("eligible", passkey.backupEligible())
                        .param("signatures", passkey.signatures())
                        .param("now", CivilTime.utc(now))
                        .update()
                == 1;
    }

    Optional<Kept> find(String id) {
        return jdbc.sql("""
                select a.id, a.email, a.person, a.handle, p.credential, p.backup_eligible, p.signatures
                  from accounts.passkey p
                  join accounts.account a on a.id = p.account
                 where p.id = :passkey
                """)
                .param("passkey", id)
                .query((row, _) -> new Kept(
                        id,
                        AccountStore.account(row),
                        row.getString("handle"),
                        row.getBytes("credential"),
                        row.getBoolean("backup_eligible"),
                        row.getLong("signatures")))
                .optional();
    }

    void used(String id, long signatures, Instant now) {
        jdbc.sql("update accounts.passkey set signatures = :signatures, used_at = :now where id = :id")
                .param("id", id)
                .param("signatures", signatures)
                .param("now", CivilTime.utc(now))
                .update();
    }

    /// The oldest first.
    List<Passkey> of(long account) {
        return jdbc.sql("""
                select id, name, made_at, used_at from accounts.passkey where account = :account order by made_at, id
                """)
                .param("account", account)
                .query((row, _) -> passkey(row))
                .list();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        var used = row.getObject("used_at", OffsetDateTime.class);
        return new Passkey(
                row.getString("id"),
                row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    /// @return false if the account has no such passkey
    boolean remove(long account, String id) {
        return jdbc.sql("delete from accounts.passkey where account = :account and id = :id")
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }

    void dropOldChallenges(Instant now) {
        jdbc.sql("delete from accounts.challenge where made_at <= :since")
                .param("since", CivilTime.utc(now.minus(LASTS)))
                .update();
    }
}

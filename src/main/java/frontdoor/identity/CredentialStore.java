package frontdoor.identity;

import frontdoor.database.Vault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The secrets of staff: hashes of passwords and recovery codes, and locked TOTP secrets.
@Component
class CredentialStore {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialStore.class);

    private final JdbcClient jdbc;
    private final Vault vault;

    CredentialStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    String passwordHash(String username) {
        return jdbc.sql("select password_hash from identity.staff where username = :username")
                .param("username", username)
                .query((row, _) -> row.getString(1))
                .single();
    }

    void choosePassword(String username, String hash) {
        jdbc.sql("update identity.staff set password_hash = :hash, must_change = false where username = :username")
                .param("hash", hash)
                .param("username", username)
                .update();
    }

    /// @return empty if they have none, or one that was locked with another key: then a recovery code or an
    /// administrator lets them in
    Optional<String> totpSecret(String username) {
        return jdbc.sql("""
                select totp_secret from identity.staff where username = :username and totp_secret is not null
                """)
                .param("username", username)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .flatMap(locked -> opened(locked, username));
    }

    private Optional<String> opened(byte[] locked, String username) {
        try {
            return Optional.of(new String(vault.open(locked, purpose(username)), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException lockedWithAnotherKey) {
            LOG.warn("A second factor cannot be read: secrets/identity.key is not the key it was locked with");
            return Optional.empty();
        }
    }

    /// @return false if they have a second factor already, in which case nothing has changed
    boolean keepSecret(String username, String secret, long step) {
        return jdbc.sql("""
                update identity.staff set totp_secret = :secret, totp_step = :step
                 where username = :username and totp_secret is null
                """)
                        .param("secret", vault.lock(secret.getBytes(StandardCharsets.US_ASCII), purpose(username)))
                        .param("step", step)
                        .param("username", username)
                        .update()
                == 1;
    }

    /// @return false if this step's code, or a later one, was used before; two nodes cannot both use it
    boolean useStep(String username, long step) {
        return jdbc.sql("""
                update identity.staff set totp_step = :step where username = :username and totp_step < :step
                """).param("step", step).param("username", username).update() == 1;
    }

    void keepRecoveryCodes(String username, List<byte[]> hashes) {
        jdbc.sql("delete from identity.recovery_code where username = :username")
                .param("username", username)
                .update();
        for (var hash : hashes) {
            jdbc.sql("insert into identity.recovery_code (username, hash) values (:username, :hash)")
                    .param("username", username)
                    .param("hash", hash)
                    .update();
        }
    }

    /// @return false if it is not one of theirs, or was used before
    boolean useRecoveryCode(String username, byte[] hash) {
        return jdbc.sql("delete from identity.recovery_code where username = :username and hash = :hash")
                        .param("username", username)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    private static String purpose(String username) {
        return "totp:" + username;
    }
}

package frontdoor.partners;

import frontdoor.database.Vault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Second factors of those who work for partners: locked secrets, and hashes of recovery codes.
@Component
class PartnerFactorStore {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerFactorStore.class);

    private final JdbcClient jdbc;
    private final Vault vault;

    PartnerFactorStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @return empty if they have none, or one that was locked with another key
    Optional<String> secret(long person) {
        return jdbc.sql("select factor from partners.person where number = :person and factor is not null")
                .param("person", person)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .flatMap(locked -> opened(locked, person));
    }

    private Optional<String> opened(byte[] locked, long person) {
        try {
            return Optional.of(new String(vault.open(locked, purpose(person)), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException lockedWithAnotherKey) {
            LOG.warn("A partner's second factor cannot be read: it was locked with another secrets/identity.key");
            return Optional.empty();
        }
    }

    /// @return false if they have one already, in which case nothing has changed
    boolean keep(long person, String secret, long step, List<byte[]> recovery) {
        boolean kept = jdbc.sql("""
                update partners.person set factor = :factor, factor_step = :step
                 where number = :person and factor is null and ended_at is null
                """)
                        .param("factor", vault.lock(secret.getBytes(StandardCharsets.US_ASCII), purpose(person)))
                        .param("step", step)
                        .param("person", person)
                        .update()
                == 1;
        if (kept) {
            jdbc.sql("insert into partners.recovery_code (person, hash) select :person, unnest(:hashes)")
                    .param("person", person)
                    .param("hashes", recovery.toArray(byte[][]::new))
                    .update();
        }
        return kept;
    }

    /// @return false if this step's code, or a later one, was used before; two nodes cannot both use it
    boolean useStep(long person, long step) {
        return jdbc.sql("update partners.person set factor_step = :step where number = :person and factor_step < :step")
                        .param("step", step)
                        .param("person", person)
                        .update()
                == 1;
    }

    /// @return false if it is not one of theirs, or was used before
    boolean useRecoveryCode(long person, byte[] hash) {
        return jdbc.sql("delete from partners.recovery_code where person = :person and hash = :hash")
                        .param("person", person)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    /// Whoever is in as them is out.
    void forget(long person) {
        jdbc.sql("""
                with gone as (
                    delete from partners.session where person = :person
                ), codes as (
                    delete from partners.recovery_code where person = :person
                )
                update partners.person set factor = null where number = :person
                """).param("person", person).update();
    }

    private static String purpose(long person) {
        return "partner-factor:" + person;
    }
}

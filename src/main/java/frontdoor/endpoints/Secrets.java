package frontdoor.endpoints;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.database.Vault;
import frontdoor.webhooks.Signatures;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What deliveries are signed with. A secret is shown once, when it is made, and kept locked: the database
/// alone gives none away. See ADR 24.
@Component
class Secrets {

    private final JdbcClient jdbc;
    private final Vault vault;

    Secrets(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Makes one that holds from now on; those before it end after the overlap, and all but the last at once.
    ///
    /// @param pair whether it is a pair of keys, of which the partner gets the public half
    /// @return what the partner is told: `whsec_` or `whpk_`
    String make(UUID endpoint, boolean pair, Duration overlap, Instant now) {
        var secret = pair ? Signatures.freshPair() : Signatures.freshSecret();
        var publicHalf = Signatures.publicHalf(secret).orElse(null);
        jdbc.sql("""
                        with ending as (
                            update endpoints.secret s
                               set ends_at = case when s.number = (select max(number) from endpoints.secret l
                                                                    where l.endpoint = :endpoint)
                                                  then :later::timestamptz else least(s.ends_at, :now) end
                             where s.endpoint = :endpoint and (s.ends_at is null or s.ends_at > :now)
                        )
                        insert into endpoints.secret (endpoint, locked, public_half, made_at)
                        values (:endpoint, :locked, :half, :now)
                        """)
                .param("endpoint", endpoint)
                .param("locked", vault.lock(secret.getBytes(StandardCharsets.UTF_8), purpose(endpoint)))
                .param("half", publicHalf, Types.VARCHAR)
                .param("now", utc(now))
                .param("later", utc(now.plus(overlap)))
                .update();
        return publicHalf == null ? secret : publicHalf;
    }

    List<String> opened(UUID endpoint, List<byte[]> locked) {
        return locked.stream()
                .map(each -> new String(vault.open(each, purpose(endpoint)), StandardCharsets.UTF_8))
                .toList();
    }

    private static String purpose(UUID endpoint) {
        return "endpoint secret " + endpoint;
    }

    /// Those that sign now, the newest first.
    List<SigningSecret> of(UUID endpoint, Instant now) {
        return jdbc.sql("""
                        select public_half, made_at, ends_at from endpoints.secret
                         where endpoint = :endpoint and (ends_at is null or ends_at > :now)
                         order by number desc
                        """)
                .param("endpoint", endpoint)
                .param("now", utc(now))
                .query((row, _) -> new SigningSecret(
                        row.getString("public_half"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("ends_at", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /// What is locked is of no use to anybody once it has ended.
    void forget(Instant now) {
        jdbc.sql("delete from endpoints.secret where ends_at < :now")
                .param("now", utc(now))
                .update();
    }
}

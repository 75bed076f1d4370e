package frontdoor.referrals;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What a partner's system was told when it sent something, so that sending it again does it once and is told the same.
///
/// @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">Idempotency-Key</a>
@Component
public class SaidBefore {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SaidBefore(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param status of HTTP
    /// @param body JSON
    public record Response(int status, String body) {}

    public sealed interface Once {

        /// @param again whether it was said before
        record Said(Response response, boolean again) implements Once {}

        /// Something else was sent under this key.
        record OtherBody() implements Once {}
    }

    private record Kept(String sent, Response response) {}

    /// Two that come at once are taken one after the other. What the work does and what is said of it are kept together
    /// or not at all.
    ///
    /// @param from the recipient in whose name it is sent
    /// @param key the sender's own
    /// @param sent all that was sent, the address included
    public Once once(String from, String key, String sent, Supplier<Response> work) {
        var hash = Sha256.of(sent);
        return Tries.in(transactions, () -> {
            jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 11))")
                    .param("what", from + " " + key)
                    .query(Integer.class)
                    .single();
            var kept = kept(from, key);
            if (kept.isEmpty()) {
                var response = work.get();
                keep(from, key, hash, response);
                return new Once.Said(response, false);
            }
            return kept.get().sent().equals(hash) ? new Once.Said(kept.get().response(), true) : new Once.OtherBody();
        });
    }

    private Optional<Kept> kept(String from, String key) {
        return jdbc.sql("select sent, status, body from referrals.reply where partner = :from and key = :key")
                .param("from", from)
                .param("key", key)
                .query((row, _) ->
                        new Kept(row.getString("sent"), new Response(row.getInt("status"), row.getString("body"))))
                .optional();
    }

    private void keep(String from, String key, String sent, Response response) {
        jdbc.sql("""
                with old as (
                    delete from referrals.reply where at < :month
                )
                insert into referrals.reply (partner, key, sent, status, body, at)
                values (:from, :key, :sent, :status, :body, :now)
                """)
                .param("from", from)
                .param("key", key)
                .param("sent", sent)
                .param("status", response.status())
                .param("body", response.body())
                .param("now", utc(clock.instant()))
                .param("month", utc(clock.instant().minus(KEPT)))
                .update();
    }
}

package frontdoor.cases;

import frontdoor.kernel.Reference;
import frontdoor.kernel.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Six-figure codes that let a person read their own case. A code works once, for ten minutes, and five wrong tries end
/// it.
@Component
class TrackingCodes {

    static final Duration LASTS = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    TrackingCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Makes a new code for one of a case's reporters; their codes of before stop working.
    String make(Reference reference, int reporter) {
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        jdbc.sql("""
                with gone as (
                    delete from cases.tracking_code where reference = :reference and reporter = :reporter and code_hash <> :hash)
                insert into cases.tracking_code (reference, code_hash, reporter, sent_at)
                values (:reference, :hash, :reporter, :at)
                on conflict (reference, code_hash) do update
                   set reporter = excluded.reporter, sent_at = excluded.sent_at, attempts = 0, used_at = null
                """)
                .param("reference", reference.value())
                .param("hash", hash(reference, code))
                .param("reporter", reporter)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /// Uses a code up.
    ///
    /// @return which of the case's reporters it was sent to, or empty if it does not open the case
    OptionalInt use(Reference reference, String typed) {
        var code = typed.replaceAll("\\s", "");
        var reporter = jdbc.sql("""
                update cases.tracking_code set used_at = :now
                 where reference = :reference and code_hash = :hash and used_at is null and attempts < :tries
                   and sent_at > :since
                returning reporter
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reference", reference.value())
                .param("hash", hash(reference, code))
                .param("tries", TRIES)
                .param("since", clock.instant().minus(LASTS).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
        if (reporter.isEmpty()) {
            countWrong(reference);
            return OptionalInt.empty();
        }
        return OptionalInt.of(reporter.get());
    }

    private void countWrong(Reference reference) {
        jdbc.sql(
                        "update cases.tracking_code set attempts = attempts + 1 where reference = :reference and used_at is null")
                .param("reference", reference.value())
                .update();
    }

    /// Six figures are few: the hash only keeps them out of casual sight. What protects them is that they expire.
    private static String hash(Reference reference, String code) {
        return Sha256.of(reference.value() + ":" + code);
    }
}

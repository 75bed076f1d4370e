package frontdoor.cases;

import frontdoor.kernel.Reference;
import frontdoor.kernel.Secret;
import frontdoor.kernel.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Six-figure codes that let a person read their own case. A code works once, for ten minutes, and five wrong
/// tries end it. It belongs to the visit that asked for it: a stranger who knows the reference can use up their own
/// codes, and those of their own network, and not another person's.
@Component
class TrackingCodes {

    static final Duration LASTS = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final int CODES_AN_HOUR = 5; // for one visit
    private static final int OF_A_NETWORK = 10; // whatever visits it takes; a library is one
    private static final int MOST_AN_HOUR = 40; // for all together, so that nobody is flooded with letters
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    TrackingCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Who asks for a code.
    ///
    /// @param visit the secret of a visit
    /// @param network from which it asks
    record Asker(String visit, String network) {}

    /// A code that opens the case.
    ///
    /// @param reporter which of the case's reporters it was sent to
    /// @param sentTo the hash of the address, or null for one that was sent before that was kept
    record Shown(int reporter, @Nullable String sentTo) {}

    /// Makes a new code for one of a case's reporters; then those that the same visit asked for before stop working.
    ///
    /// @param sentTo the hash of the address to which it goes
    /// @return empty if as many as may be were asked for in the last hour
    Optional<String> make(Reference reference, int reporter, String sentTo, Asker asker) {
        var code = Secret.code();
        long made = jdbc.sql("""
                with made as (
                    insert into cases.tracking_code (reference, code_hash, reporter, asker, network, sent_at, sent_to)
                    select :reference, :hash, :reporter, :asker, :network, :now, :sentTo
                     where (select count(*) < :mostOfAll
                               and count(*) filter (where asker = :asker) < :most
                               and count(*) filter (where network = :network) < :mostOfNetwork
                              from cases.tracking_code
                             where reference = :reference and reporter = :reporter and sent_at > :hour)
                    on conflict (reference, code_hash) do nothing
                    returning reporter
                ), spent as (
                    update cases.tracking_code set used_at = :now
                      from made
                     where reference = :reference and tracking_code.reporter = made.reporter and asker = :asker
                       and used_at is null
                )
                select count(*) from made
                """)
                .param("reference", reference.value())
                .param("hash", hash(reference, code))
                .param("reporter", reporter)
                .param("sentTo", sentTo)
                .param("asker", Sha256.of(asker.visit()))
                .param("network", Sha256.of(asker.network()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hour", clock.instant().minus(HOUR).atOffset(ZoneOffset.UTC))
                .param("most", CODES_AN_HOUR)
                .param("mostOfNetwork", OF_A_NETWORK)
                .param("mostOfAll", MOST_AN_HOUR)
                .query(Long.class)
                .single();
        return made == 1 ? Optional.of(code) : Optional.empty();
    }

    /// Uses a code up. Every try is counted before it is judged, on all of the asker's codes for the case, so that
    /// tries made at once do not get past the limit.
    ///
    /// @param asker the secret of the visit that tries
    /// @return to whom it was sent, or empty if it does not open the case
    Optional<Shown> use(Reference reference, String typed, String asker) {
        var hash = hash(reference, typed.replaceAll("\\s", ""));
        return jdbc
                .sql("""
                update cases.tracking_code
                   set attempts = attempts + 1,
                       used_at = case when code_hash = :hash and attempts < :tries then :now end
                 where reference = :reference and asker = :asker and used_at is null and sent_at > :since
                returning reporter, sent_to, used_at is not null as opens
                """)
                .param("hash", hash)
                .param("tries", TRIES)
                .param("asker", Sha256.of(asker))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reference", reference.value())
                .param("since", clock.instant().minus(LASTS).atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getBoolean("opens")
                        ? Optional.of(new Shown(row.getInt("reporter"), row.getString("sent_to")))
                        : Optional.<Shown>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Six figures are few: the hash only keeps them out of casual sight. What protects them is that they expire.
    private static String hash(Reference reference, String code) {
        return Sha256.of(reference.value() + ":" + code);
    }
}

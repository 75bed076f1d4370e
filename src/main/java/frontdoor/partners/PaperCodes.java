package frontdoor.partners;

import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Secret;
import frontdoor.kernel.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Codes in letters to partners without accounts: the paper's stead of the link and the code that are emailed. One is
/// for one referral, works once, for four weeks and five tries, and ends the one that was printed before. Whoever has
/// the letter has both, as whoever reads a mailbox has the link and the code; so it is long enough that nobody guesses
/// it, and opens nothing but what the letter is about.
@Component
public class PaperCodes {

    public static final Duration LASTS = Duration.ofDays(28);

    private static final int TRIES = 5;
    private static final int FOUND_BY = 4; // letters and figures

    private final JdbcClient jdbc;
    private final PartnerPassStore passes;
    private final Partners partners;
    private final Clock clock;

    PaperCodes(JdbcClient jdbc, PartnerPassStore passes, Partners partners, Clock clock) {
        this.jdbc = jdbc;
        this.passes = passes;
        this.partners = partners;
        this.clock = clock;
    }

    /// Keeps a code that is printed now. The one before it works no more.
    ///
    /// @param code from [Secret#onPaper]
    /// @param partner its key
    public void keep(String code, String partner, UUID referral) {
        var plain = Secret.typedFromPaper(code).orElseThrow();
        jdbc.sql("""
                insert into partners.paper_code (referral, partner, found_by, code, made_at)
                values (:referral, :partner, :foundBy, :code, :now)
                on conflict (referral) do update
                   set partner = excluded.partner, found_by = excluded.found_by, code = excluded.code,
                       made_at = excluded.made_at, attempts = 0, used_at = null
                """)
                .param("referral", referral)
                .param("partner", partner)
                .param("foundBy", plain.substring(0, FOUND_BY))
                .param("code", Sha256.of(plain))
                .param("now", CivilTime.utc(clock.instant()))
                .update();
    }

    /// Somebody who is in now.
    ///
    /// @param secret for their cookie
    /// @param referral the only one that they may see
    public record In(String secret, UUID referral) {}

    /// Uses a code up.
    ///
    /// @return empty if it is wrong, used, too old, tried too often or none any more
    @Transactional
    public Optional<In> enter(String typed) {
        var now = clock.instant();
        return Secret.typedFromPaper(typed)
                .flatMap(code -> use(code, now))
                .flatMap(used -> partners.find(used.partner())
                        .filter(Partner::light)
                        .map(partner -> {
                            var secret = Secret.fresh();
                            var kept = new PartnerPassStore.Kept(partner.key(), partner.onRecord(), used.referral());
                            passes.begin(secret, kept, null, false, now);
                            return new In(secret, used.referral());
                        }));
    }

    private record Used(String partner, UUID referral) {}

    /// Every try is counted before it is judged, so that tries made at once do not get past the limit.
    private Optional<Used> use(String code, Instant now) {
        return jdbc
                .sql("""
                update partners.paper_code
                   set attempts = attempts + 1,
                       used_at = case when code = :code and attempts < :tries then :now::timestamptz end
                 where found_by = :foundBy and used_at is null and made_at > :since
                returning partner, referral, used_at is not null as opens
                """)
                .param("code", Sha256.of(code))
                .param("foundBy", code.substring(0, FOUND_BY))
                .param("tries", TRIES)
                .param("now", CivilTime.utc(now))
                .param("since", CivilTime.utc(now.minus(LASTS)))
                .query((row, _) -> row.getBoolean("opens")
                        ? Optional.of(new Used(row.getString("partner"), row.getObject("referral", UUID.class)))
                        : Optional.<Used>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}

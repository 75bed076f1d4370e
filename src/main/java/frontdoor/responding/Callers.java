package frontdoor.responding;

import frontdoor.partners.Partner;
import frontdoor.partners.PartnerTokens;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Whose system calls, and whether it calls too often. Counted on each node by itself.
@Component
@EnableConfigurationProperties(RespondingSettings.class)
class Callers {

    private static final String BEARER = "bearer ";

    private final PartnerTokens tokens;
    private final int aMinute;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>(); // as many as there are partners

    Callers(PartnerTokens tokens, RespondingSettings settings) {
        this.tokens = tokens;
        this.aMinute = settings.aMinute();
    }

    /// @throws Refusal if nobody is known by the secret, or they call too often
    Partner of(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var partner = header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? null
                : tokens.bearer(header.substring(BEARER.length()).strip()).orElse(null);
        if (partner == null) {
            throw new Refusal(Fault.SEND_UNAUTHORIZED, "Send a token that works as Authorization: Bearer.");
        }
        var probe = buckets.computeIfAbsent(
                        partner.key(),
                        _ -> Bucket.builder()
                                .addLimit(line -> line.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                                .build())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Refusal(
                    Fault.SEND_TOO_MANY_REQUESTS,
                    "Your partner's systems sent more than " + aMinute + " requests in a minute.",
                    1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
        }
        return partner;
    }
}

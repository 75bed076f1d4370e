package frontdoor.guard;

import frontdoor.kernel.Network;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Turns away who sends too much too fast. Counted on each node by itself: with N nodes a limit is up to N times as
/// high, which is near enough for a brake on machines.
@Component
@EnableConfigurationProperties(Limits.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LimitFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int REMEMBERED = 50_000;

    private final List<Rule> rules;
    private final Map<Counted, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    LimitFilter(Limits limits) {
        this.rules = limits.inForce().stream()
                .map(limit -> new Rule(PathPatternParser.defaultInstance.parse(limit.path()), limit))
                .toList();
    }

    private record Rule(PathPattern pattern, Limit limit) {}

    private record Counted(Limit limit, String network) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = limit(request)
                .map(limit -> seconds(limit, Network.of(request.getRemoteAddr())))
                .orElse(0L);
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Limit> limit(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return rules.stream()
                .filter(rule -> rule.pattern().matches(path))
                .map(Rule::limit)
                .findFirst();
    }

    /// @return how long to wait, or 0 to go on
    private long seconds(Limit limit, String network) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(
                    new Counted(limit, network),
                    _ -> Bucket.builder()
                            .addLimit(line -> line.capacity(limit.times()).refillGreedy(limit.times(), limit.within()))
                            .build());
        }
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    }

    /// Counts everybody anew.
    void forget() {
        synchronized (buckets) {
            buckets.clear();
        }
    }
}

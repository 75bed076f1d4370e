package frontdoor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says to residents, while the pages are away on purpose, when they are back. Staff go on working, and how to reach
/// the council can still be read.
@Component
@EnableConfigurationProperties(AwaySettings.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class AwayFilter extends OncePerRequestFilter {

    /// The name of the attribute that holds the moment when the pages are back.
    static final String UNTIL = "frontdoor.away.until";

    private static final Set<String> STAY =
            Set.of("/contact", "/accessibility", "/health", "/council.css", "/crest", "/icon.svg", "/error", "/leave");

    private final AwaySettings settings;
    private final Clock clock;

    AwayFilter(AwaySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return settings.until() == null
                || STAY.contains(path)
                || path.startsWith("/assets/")
                || path.startsWith("/desk")
                || path.startsWith("/signin")
                || path.startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var now = clock.instant();
        var back = settings.until(now);
        if (back == null) {
            rest.doFilter(request, response);
            return;
        }
        request.setAttribute(UNTIL, back);
        response.setHeader("Retry-After", String.valueOf(seconds(now, back)));
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    private static long seconds(Instant now, Instant back) {
        return Math.max(1, Duration.between(now, back).toSeconds());
    }
}

package frontdoor.guard;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How often one network address may send things, by path. The first line that fits counts; only what changes
/// something is counted, never reading a page.
///
/// A council sets its own with `frontdoor.limits.lines[0].path` and so on. Many people can share one address (a
/// library, an office), so the figures are far above what one person does.
@ConfigurationProperties("frontdoor.limits")
record Limits(@Nullable List<Limit> lines) {

    private static final List<Limit> USUAL = List.of(
            new Limit("/report/*/*/typing", 6_000, Duration.ofMinutes(10)),
            new Limit("/report/*/save", 20, Duration.ofMinutes(10)),
            new Limit("/report/*/send", 40, Duration.ofMinutes(10)),
            new Limit("/track/**", 20, Duration.ofMinutes(10)),
            new Limit("/account/sign-in", 20, Duration.ofMinutes(10)),
            new Limit("/account/code", 30, Duration.ofMinutes(10)),
            new Limit("/feedback/**", 30, Duration.ofMinutes(10)),
            new Limit("/partner/open", 20, Duration.ofMinutes(10)),
            new Limit("/partner/sign-in", 20, Duration.ofMinutes(10)),
            new Limit("/partner/code", 30, Duration.ofMinutes(10)),
            new Limit("/partner/second-factor/**", 30, Duration.ofMinutes(10)),
            new Limit("/signin/**", 60, Duration.ofMinutes(10)),
            new Limit("/api/hooks/*", 60_000, Duration.ofMinutes(10)), // one system tells of everybody's calls
            new Limit("/api/v1/**", 6_000, Duration.ofMinutes(10)), // its door counts each partner
            new Limit("/desk/**", 6_000, Duration.ofMinutes(10)),
            new Limit("/**", 300, Duration.ofMinutes(10)));

    List<Limit> inForce() {
        return lines == null || lines.isEmpty() ? USUAL : lines;
    }
}

package frontdoor.anything;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Addresses as the controllers name them, the narrowest first: `/report/{service}/save` before
/// `/report/{service}/{step}`.
record Addresses(List<PathPattern> patterns) {

    static Addresses of(Collection<String> addresses) {
        return new Addresses(addresses.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .sorted()
                .toList());
    }

    /// What a path is called.
    Optional<String> of(String path) {
        var parsed = PathContainer.parsePath(path);
        return patterns.stream()
                .filter(pattern -> pattern.matches(parsed))
                .map(PathPattern::getPatternString)
                .findFirst();
    }
}

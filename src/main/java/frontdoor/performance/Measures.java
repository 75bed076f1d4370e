package frontdoor.performance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The measures in the council's folder, read when the application starts. One that cannot be read stops it.
@Component
class Measures {

    private final List<Measure> all;

    /// @param council where the council's folder is, as a resource location ending in `/`
    Measures(ResourcePatternResolver files, @Value("${frontdoor.measures:classpath:/council/measures/}") String council)
            throws IOException {
        all = Arrays.stream(files.getResources(council + "*.sql"))
                .map(Measures::read)
                .sorted(Comparator.comparing(Measure::title))
                .toList();
    }

    private static Measure read(Resource file) {
        try {
            var key = String.valueOf(file.getFilename()).replace(".sql", "");
            return Measure.read(key, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Measure> all() {
        return all;
    }

    Optional<Measure> find(String key) {
        return all.stream().filter(measure -> measure.key().equals(key)).findAny();
    }
}

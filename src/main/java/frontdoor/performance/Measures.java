package frontdoor.performance;

import frontdoor.council.CouncilFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The measures in the council's folder, read when the application starts. One that cannot be read is left out and
/// named in the log: a slip in one file is no reason for the council to have no front door.
@Component
class Measures {

    private static final Logger LOG = LoggerFactory.getLogger(Measures.class);

    private final List<Measure> all;

    Measures(CouncilFolder council) throws IOException {
        var measures = new ArrayList<Measure>();
        var folder = council.resolve("measures");
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.sql")) {
                for (var file : files) {
                    read(file).ifPresent(measures::add);
                }
            }
        }
        measures.sort(Comparator.comparing(Measure::title));
        this.all = List.copyOf(measures);
    }

    private static Optional<Measure> read(Path file) {
        try {
            return Optional.of(Measure.read(key(file), Files.readString(file)));
        } catch (IllegalArgumentException wrong) {
            LOG.error("The measure {} is left out: {}", file, wrong.getMessage());
        } catch (IOException unreadable) {
            LOG.error("The measure {} is left out, since it cannot be read: {}", file, unreadable.toString());
        }
        return Optional.empty();
    }

    private static String key(Path file) {
        return file.getFileName().toString().replaceFirst("\\.sql$", "");
    }

    List<Measure> all() {
        return all;
    }

    Optional<Measure> find(String key) {
        return all.stream().filter(measure -> measure.key().equals(key)).findAny();
    }
}

package frontdoor.performance;

import frontdoor.council.CouncilFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The measures in the council's folder, read when the application starts. One that cannot be read stops it.
@Component
class Measures {

    private final List<Measure> all;

    Measures(CouncilFolder council) throws IOException {
        var measures = new ArrayList<Measure>();
        var folder = council.resolve("measures");
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.sql")) {
                for (var file : files) {
                    measures.add(Measure.read(key(file), Files.readString(file)));
                }
            }
        }
        measures.sort(Comparator.comparing(Measure::title));
        this.all = List.copyOf(measures);
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

package frontdoor.directory;

import frontdoor.checks.Fault;
import frontdoor.council.CouncilFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads the service files of the council's folder, at start-up and when an administrator asks. A sound file that
/// changed becomes the next version; a faulty one is refused whole, and the version in force stays.
@Component
@Order(10)
public class ServiceFolder implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ServiceFolder.class);

    private final CouncilFolder folder;
    private final Publishing publishing;
    private volatile Map<String, List<Fault>> refused = Map.of();

    ServiceFolder(CouncilFolder folder, Publishing publishing) {
        this.folder = folder;
        this.publishing = publishing;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        read();
    }

    /// Reads every file.
    ///
    /// @return what came of each, by file name
    public Map<String, Publishing.Result> read() {
        var results = new LinkedHashMap<String, Publishing.Result>();
        var faults = new LinkedHashMap<String, List<Fault>>();
        for (Path file : files()) {
            var name = file.getFileName().toString();
            var result = publishing.publishFile(name, text(file));
            results.put(name, result);
            if (result instanceof Publishing.Result.Faulty faulty) {
                faults.put(name, faulty.faults());
                log.error(
                        "{} is not sound and was not published: {} faults, the first at line {}",
                        name,
                        faulty.faults().size(),
                        faulty.faults().getFirst().line());
            }
        }
        refused = Map.copyOf(faults);
        return results;
    }

    /// Files that were refused when the folder was last read, with what is wrong with them.
    public Map<String, List<Fault>> refused() {
        return refused;
    }

    private List<Path> files() {
        var services = folder.path().resolve("services");
        if (!Files.isDirectory(services)) {
            return List.of();
        }
        try (var files = Files.list(services)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

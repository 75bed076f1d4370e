package frontdoor.imports;

import frontdoor.kernel.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Files that were handed in and are not yet brought in, in the folder `imports` of the data folder. Each is named by
/// what it holds, so handing one in twice keeps it once.
@Component
class KeptFiles {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    KeptFiles(Settings settings) {
        this.folder = settings.data().resolve("imports");
    }

    Path keep(InputStream content) {
        try {
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "new", ".csv");
            Files.copy(content, fresh, StandardCopyOption.REPLACE_EXISTING);
            return Files.move(fresh, path(CsvFile.sha256(fresh)), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Path> find(String sha256) {
        return Optional.of(path(sha256)).filter(Files::isRegularFile);
    }

    void forget(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a digest: " + sha256);
        }
        return folder.resolve(sha256 + ".csv");
    }
}

package frontdoor.scans;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes what the scanner puts into a folder, once it has stopped writing. A file without its end waits for the rest,
/// and is then taken as it is: it lands as broken, and is not lost.
@Component
class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final int LARGEST = 100 * 1024 * 1024; // bytes

    private final ScanSettings settings;
    private final Scans scans;
    private final Clock clock;

    WatchedFolder(ScanSettings settings, Scans scans, Clock clock) {
        this.settings = settings;
        this.scans = scans;
        this.clock = clock;
    }

    /// @return how many files were taken
    int look() throws IOException {
        var folder = settings.folder();
        if (folder == null) {
            return 0;
        }
        int taken = 0;
        for (var file : pdfs(folder)) {
            try {
                taken += take(folder, file) ? 1 : 0;
            } catch (IOException away) {
                LOG.warn(
                        "A scan could not be taken from the folder: {}",
                        away.getClass().getSimpleName());
            }
        }
        return taken;
    }

    private static List<Path> pdfs(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(java.util.Locale.ROOT)
                            .endsWith(".pdf"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(50)
                    .toList();
        }
    }

    private boolean take(Path folder, Path file) throws IOException {
        var written = Files.getLastModifiedTime(file).toInstant();
        var age = Duration.between(written, clock.instant());
        if (age.compareTo(settings.settled()) < 0 || Files.size(file) > LARGEST) {
            return false;
        }
        var raw = Files.readAllBytes(file);
        if (!isWhole(raw) && age.compareTo(settings.patience()) < 0) {
            return false;
        }
        if (raw.length != Files.size(file)
                || !written.equals(Files.getLastModifiedTime(file).toInstant())) {
            return false;
        }
        scans.keep(file.getFileName().toString(), raw, settings.team(), List.of());
        var done = Files.createDirectories(folder.resolve("taken"));
        Files.move(file, done.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private static boolean isWhole(byte[] pdf) {
        int from = Math.max(0, pdf.length - 1024);
        return new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
}

package frontdoor.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// One step of one module's schema: `db/migration/cases/V4__facts.sql`.
record MigrationFile(String module, int version, String name, String sha256) {

    private static final Pattern PLACE = Pattern.compile("db/migration/([^/]+)/(V(\\d+)__[^/]+\\.sql)$");

    /// In the same order on every machine, whatever the order in the jar.
    static List<MigrationFile> all() {
        var all = new ArrayList<MigrationFile>();
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            for (var file : found) {
                var place = PLACE.matcher(file.getURL().toString());
                if (place.find()) {
                    all.add(new MigrationFile(
                            place.group(1),
                            Integer.parseInt(place.group(3)),
                            place.group(2),
                            Checksum.of(file.getInputStream())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.sort(Comparator.comparing(MigrationFile::module).thenComparing(MigrationFile::version));
        return all;
    }

    /// Changes when any file does.
    static String fingerprint(List<MigrationFile> files) {
        var digest = Checksum.start();
        files.forEach(file -> digest.update(file.toString().getBytes(UTF_8)));
        return Checksum.text(digest);
    }
}

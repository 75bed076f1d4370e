package frontdoor.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files that were handed in and are not yet brought in. They lie in the database, where every node has them, known by
/// what they hold: handing one in twice keeps it once. They are full of people, so none is kept for ever.
@Component
class KeptFiles {

    private static final Duration LONGEST = Duration.ofDays(28);

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return a copy to read, which the caller deletes
    Path keep(InputStream content) {
        var copy = emptyCopy();
        try {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            jdbc.sql("""
                    insert into imports.kept_file (sha256, content, kept_at) values (:sha256, :content, :now)
                    on conflict (sha256) do update set kept_at = excluded.kept_at
                    """)
                    .param("sha256", CsvFile.sha256(copy))
                    .param("content", Files.readAllBytes(copy))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String sha256) {
        return jdbc.sql("select exists (select from imports.kept_file where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /// @return a copy to read, which the caller deletes
    Optional<Path> find(String sha256) {
        return jdbc.sql("select content from imports.kept_file where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, _) -> row.getBytes("content"))
                .optional()
                .map(KeptFiles::copy);
    }

    private static Path copy(byte[] content) {
        try {
            return Files.write(emptyCopy(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Only its owner can read it.
    private static Path emptyCopy() {
        try {
            return Files.createTempFile("import", ".csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String sha256) {
        jdbc.sql("delete from imports.kept_file where sha256 = :sha256")
                .param("sha256", sha256)
                .update();
    }

    /// Those that were tried out and then left.
    void dropOld() {
        jdbc.sql("delete from imports.kept_file where kept_at < :then")
                .param("then", clock.instant().minus(LONGEST).atOffset(ZoneOffset.UTC))
                .update();
    }
}

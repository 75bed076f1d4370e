package frontdoor.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs, unpacked from the jar that carries them.
///
/// @param bin the folder that holds `initdb`, `pg_ctl` and `postgres`
record PostgresSoftware(Path bin) {

    /// Unpacks once for each build of PostgreSQL. The folder lies with the data, where no other user of the
    /// machine can have put programs of their own.
    static PostgresSoftware in(Path home) {
        try {
            var archive = archive();
            var folder = home.resolve("software-" + archive.openConnection().getContentLengthLong());
            if (!Files.isDirectory(folder)) {
                var half = Files.createTempDirectory(home, "unpacking-");
                unpack(archive, half);
                Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresSoftware(folder.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL archive() {
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var archive = PostgresSoftware.class.getResource("/postgres-linux-" + machine + ".txz");
        if (archive == null) {
            throw new IllegalStateException("This build carries no PostgreSQL for %s machines. ".formatted(machine)
                    + "Give the address of a server with --spring.datasource.url.");
        }
        return archive;
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (var packed = new BufferedInputStream(archive.openStream(), 1 << 16);
                var entries = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("Entry outside its folder: " + entry.getName());
                }
                write(entry, entries, path);
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}

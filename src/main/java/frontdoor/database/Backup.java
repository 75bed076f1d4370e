package frontdoor.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/// Writes every row of every table to one zip file, as they all stood at one moment, while people go on working.
///
/// It holds personal data. Only its owner can read it.
record Backup(Connection connection, Clock clock) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param file is replaced when the backup is whole, and not before
    Manifest writeTo(Path file) throws IOException, SQLException {
        var target = file.toAbsolutePath();
        var half = Files.createTempFile(
                target.resolveSibling(""),
                "backup-",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var zip = new ZipOutputStream(Files.newOutputStream(half))) {
            var manifest = write(zip);
            zip.close();
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private Manifest write(ZipOutputStream zip) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var catalogue = Catalogue.of(connection);
        var contents = new ArrayList<Manifest.Content>();
        for (var table : catalogue.tables()) {
            contents.add(copy(table, zip));
        }
        var manifest = new Manifest(clock.instant(), catalogue.versions(), contents, catalogue.sequences());
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        connection.commit();
        return manifest;
    }

    private Manifest.Content copy(Table table, ZipOutputStream zip) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(new Manifest.Content(table, 0, "").file()));
        var digest = Checksum.start();
        long rows = copies(connection)
                .copyOut(
                        "copy (select %s from %s) to stdout".formatted(table.quotedColumns(), table.quoted()),
                        new DigestOutputStream(new StayOpen(zip), digest));
        zip.closeEntry();
        return new Manifest.Content(table, rows, Checksum.text(digest));
    }

    static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /// The driver closes what it writes to; the zip file has more to come.
    private static final class StayOpen extends FilterOutputStream {

        StayOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}

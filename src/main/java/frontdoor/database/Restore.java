package frontdoor.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.sql.DataSource;

/// Fills a database with what a [Backup] holds: all of it, or nothing.
record Restore(DataSource database) {

    /// Why a restore was not begun; in words for the person who asked for it.
    static final class Refused extends RuntimeException {

        Refused(String why) {
            super(why);
        }
    }

    /// @param replace whether whatever the database holds may be thrown away
    /// @throws Refused if the backup is damaged or of another version, or the database holds anything to replace
    Manifest from(Path file, boolean replace) throws IOException, SQLException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = Backup.JSON.readValue(open(zip, Manifest.NAME).readAllBytes(), Manifest.class);
            mustBeWhole(zip, manifest);
            mustBeOfThisVersion(manifest);
            mustBeFree(replace);
            Migrations.migrate(database);
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                fill(connection, zip, manifest);
                connection.commit();
            }
            return manifest;
        }
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refused(zip.getName() + " is not a whole backup: it has no " + name);
        }
        return zip.getInputStream(entry);
    }

    private static void mustBeWhole(ZipFile zip, Manifest manifest) throws IOException {
        for (var content : manifest.tables()) {
            if (!Checksum.of(open(zip, content.file())).equals(content.sha256())) {
                throw new Refused(zip.getName() + " is damaged: " + content.file() + " is not what was written");
            }
        }
    }

    /// Asked before anything is made in the database, so that a refusal leaves it as it was.
    private static void mustBeOfThisVersion(Manifest manifest) {
        var here = new TreeMap<String, String>();
        Migrations.versions().forEach((module, version) -> here.put(module, version.toString()));
        if (!manifest.versions().equals(here)) {
            throw new Refused("The backup was made by another version of Frontdoor: it holds %s, this one makes %s. "
                            .formatted(manifest.versions(), here)
                    + "Restore it with the version that made it, then upgrade.");
        }
    }

    private void mustBeFree(boolean replace) throws SQLException {
        try (var connection = database.getConnection()) {
            if (!replace && !Catalogue.of(connection).isEmpty()) {
                throw new Refused("This database is in use already. Add --replace to throw away what it holds.");
            }
        }
    }

    private static void fill(Connection connection, ZipFile zip, Manifest manifest) throws IOException, SQLException {
        var tables = manifest.tables().stream().map(Manifest.Content::table).toList();
        try (var statement = connection.createStatement()) {
            // What triggers would add was added when the rows were first written.
            for (var table : tables) {
                statement.execute("alter table " + table.quoted() + " disable trigger user");
            }
            statement.execute("truncate " + names(tables));
            for (var content : manifest.tables()) {
                copy(connection, zip, content);
            }
            Catalogue.of(connection).setSequences(manifest.sequences());
            for (var table : tables) {
                statement.execute("alter table " + table.quoted() + " enable trigger user");
            }
        }
    }

    private static String names(List<Table> tables) {
        return String.join(", ", tables.stream().map(Table::quoted).toList());
    }

    private static void copy(Connection connection, ZipFile zip, Manifest.Content content)
            throws IOException, SQLException {
        var table = content.table();
        try (var rows = open(zip, content.file())) {
            long written = Backup.copies(connection)
                    .copyIn("copy %s (%s) from stdin".formatted(table.quoted(), table.quotedColumns()), rows);
            if (written != content.rows()) {
                throw new Refused(
                        "%s should have %d rows, not %d".formatted(table.fullName(), content.rows(), written));
            }
        }
    }
}

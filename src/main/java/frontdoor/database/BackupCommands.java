package frontdoor.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// `frontdoor backup <file>` and `frontdoor restore <file>`. Each returns the exit code of the process: 0 done, 1 not
/// done, 2 not understood.
public final class BackupCommands {

    private static final String REPLACE = "--replace";

    private BackupCommands() {}

    /// Safe while Frontdoor runs.
    public static int backup(List<String> args, PrintStream out) {
        var file = file(args);
        if (file.isEmpty()) {
            out.println("Say which file to write: frontdoor backup frontdoor.zip");
            return 2;
        }
        try (var database = OpenDatabase.of(args.toArray(String[]::new));
                var connection = database.source().getConnection()) {
            var manifest = new Backup(connection, Clock.systemUTC()).writeTo(file.get());
            out.printf(
                    "%s holds %,d rows of %d tables. It holds personal data: keep it as safe as the database.%n",
                    file.get(), manifest.rows(), manifest.tables().size());
            return 0;
        } catch (IOException | SQLException e) {
            out.println("The backup was not made: " + e.getMessage());
            return 1;
        }
    }

    /// Frontdoor must not be running.
    public static int restore(List<String> args, PrintStream out) {
        var file = file(args);
        if (file.isEmpty()) {
            out.println("Say which file to read: frontdoor restore frontdoor.zip");
            return 2;
        }
        try (var database = OpenDatabase.of(args.toArray(String[]::new))) {
            var manifest = new Restore(database.source()).from(file.get(), args.contains(REPLACE));
            out.printf(
                    "Restored %,d rows of %d tables, as they stood at %s.%n",
                    manifest.rows(), manifest.tables().size(), manifest.made());
            return 0;
        } catch (IOException | SQLException | Restore.Refused e) {
            out.println("Nothing was restored: " + e.getMessage());
            return 1;
        }
    }

    private static Optional<Path> file(List<String> args) {
        return args.stream().filter(arg -> !arg.startsWith("--")).findFirst().map(Path::of);
    }
}

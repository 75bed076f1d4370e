package frontdoor.database;

import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings the database up to date, module by module: `db/migration/<module>` makes the schema of that name.
///
/// `__root` comes first, with what belongs to no module. The order of the others does not matter, because the
/// SQL of a module names no schema but its own. Each module keeps its own history, so that one can be added or
/// taken away.
public final class Migrations {

    private Migrations() {}

    /// Asks each module's history only if the database has not had all of these very files already. At nearly every
    /// start it has, and to find that out for all modules takes Flyway a fifth of the time of starting.
    public static void migrate(DataSource database) {
        var files = MigrationFile.all();
        var fingerprint = MigrationFile.fingerprint(files);
        var done = new MigrationsDone(JdbcClient.create(database));
        if (done.are(fingerprint)) {
            return;
        }
        for (var module : versions(files).keySet()) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration/" + module)
                    .table(history(module))
                    // The schema is not empty when the second module comes: the first one's history lies there.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
        done.keep(fingerprint);
    }

    static String history(String module) {
        return module.equals("__root") ? "flyway_history" : "flyway_history_" + module;
    }

    /// The modules that store anything, each with its newest version: what this build makes of a database. `__root`
    /// sorts before every letter.
    static TreeMap<String, Integer> versions() {
        return versions(MigrationFile.all());
    }

    private static TreeMap<String, Integer> versions(List<MigrationFile> files) {
        var versions = new TreeMap<String, Integer>();
        for (var file : files) {
            versions.merge(file.module(), file.version(), Math::max);
        }
        return versions;
    }
}

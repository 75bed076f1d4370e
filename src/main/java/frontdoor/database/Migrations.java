package frontdoor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Brings the database up to date, module by module: `db/migration/<module>` makes the schema of that name.
///
/// `__root` comes first, with what belongs to no module. The order of the others does not matter, because the
/// SQL of a module names no schema but its own. Each module keeps its own history, so that one can be added or
/// taken away.
@Component
public class Migrations implements FlywayMigrationStrategy {

    private static final Pattern MODULE = Pattern.compile("db/migration/([^/]+)/[^/]+\\.sql$");

    /// Called by Spring Boot before anything else uses the database.
    @Override
    public void migrate(Flyway flyway) {
        migrate(flyway.getConfiguration().getDataSource());
    }

    public static void migrate(DataSource database) {
        for (var module : modules()) {
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
    }

    static String history(String module) {
        return module.equals("__root") ? "flyway_history" : "flyway_history_" + module;
    }

    /// The modules that store anything; `__root` sorts before every letter.
    static List<String> modules() {
        var found = new TreeSet<String>();
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            for (var file : files) {
                var matcher = MODULE.matcher(file.getURL().toString());
                if (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArrayList<>(found);
    }
}

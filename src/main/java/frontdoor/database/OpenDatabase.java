package frontdoor.database;

import frontdoor.kernel.Settings;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database that the application would use, for a command that runs without the application.
///
/// @param server the server started for this command; null if one ran already
record OpenDatabase(DataSource source, @Nullable EmbeddedPostgres server) implements AutoCloseable {

    /// @param args the options of the application: `--frontdoor.data=...` or `--spring.datasource.url=...`
    static OpenDatabase of(String[] args) {
        try (var context = new SpringApplicationBuilder(Options.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(args)) {
            var named = context.getBean(DataSourceProperties.class);
            if (named.getUrl() != null) {
                return new OpenDatabase(
                        new DriverManagerDataSource(
                                named.determineUrl(), orEmpty(named.getUsername()), orEmpty(named.getPassword())),
                        null);
            }
            return embedded(context.getBean(Settings.class));
        }
    }

    private static OpenDatabase embedded(Settings settings) {
        var home = settings.data().resolve("postgres");
        var files = PostgresFiles.in(home);
        var running = EmbeddedPostgres.runningIn(home);
        if (running.isPresent()) {
            return new OpenDatabase(source(running.get(), files.password()), null);
        }
        var server = EmbeddedPostgres.start(home, true);
        return new OpenDatabase(source(server.url(EmbeddedPostgres.NAME), server.password()), server);
    }

    private static DataSource source(String url, String password) {
        return new DriverManagerDataSource(url, EmbeddedPostgres.NAME, password);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    /// Reads the application's settings and starts nothing else of it.
    @EnableConfigurationProperties({Settings.class, DataSourceProperties.class})
    static final class Options {}
}

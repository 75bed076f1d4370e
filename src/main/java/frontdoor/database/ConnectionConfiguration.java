package frontdoor.database;

import frontdoor.kernel.Settings;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Decides which database to use: the one named by `spring.datasource.url`, or else a server of our own.
///
/// Decided while starting and not by a condition on a bean, so that one build, prepared ahead of time, serves both.
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    /// Opened for whoever asks: a test brings a `DataSource` of its own, and then nobody does.
    @Bean
    @Lazy
    JdbcConnectionDetails database(
            DataSourceProperties properties, Settings settings, ObjectProvider<EarlyDatabase.Opening> early) {
        var opening = early.getIfAvailable();
        return opening == null ? open(properties, settings) : opening.join();
    }

    /// Nobody is given the address of a database that is not up to date.
    static JdbcConnectionDetails open(DataSourceProperties properties, Settings settings) {
        return properties.getUrl() == null ? openOurOwn(settings) : upToDate(new NamedDatabase(properties));
    }

    private static JdbcConnectionDetails openOurOwn(Settings settings) {
        var server = EmbeddedPostgres.start(settings.data().resolve("postgres"), true);
        try {
            return upToDate(new EmbeddedDatabase(server));
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private static JdbcConnectionDetails upToDate(JdbcConnectionDetails database) {
        try (var connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            Migrations.migrate(new SingleConnectionDataSource(connection, true));
            return database;
        } catch (SQLException unreachable) {
            throw new Unreachable(unreachable);
        }
    }
}

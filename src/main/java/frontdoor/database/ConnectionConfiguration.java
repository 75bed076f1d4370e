package frontdoor.database;

import frontdoor.kernel.Settings;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    /// Nobody is given the address of a database that is not up to date. Opened for whoever asks: a test brings a
    /// `DataSource` of its own, and then nobody does.
    @Bean
    @Lazy
    JdbcConnectionDetails database(DataSourceProperties properties, Settings settings) throws SQLException {
        var database = properties.getUrl() == null
                ? new EmbeddedDatabase(EmbeddedPostgres.start(settings.data().resolve("postgres"), true))
                : new NamedDatabase(properties);
        try (var connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            Migrations.migrate(new SingleConnectionDataSource(connection, true));
        }
        return database;
    }
}

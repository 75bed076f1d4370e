package frontdoor.database;

import frontdoor.kernel.Settings;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Decides which database to use: the one named by `spring.datasource.url`, or else a server of our own.
///
/// Decided while starting and not by a condition on a bean, so that one build, prepared ahead of time, serves both.
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    JdbcConnectionDetails database(DataSourceProperties properties, Settings settings) {
        return properties.getUrl() == null
                ? new EmbeddedDatabase(EmbeddedPostgres.start(settings.data().resolve("postgres"), true))
                : new NamedDatabase(properties);
    }
}

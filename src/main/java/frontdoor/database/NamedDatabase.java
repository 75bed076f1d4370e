package frontdoor.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// The way to the council's own server, as `spring.datasource.url`, `.username` and `.password` say.
record NamedDatabase(DataSourceProperties properties) implements JdbcConnectionDetails {

    @Override
    public @Nullable String getUsername() {
        return properties.getUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return properties.getPassword();
    }

    @Override
    public String getJdbcUrl() {
        return properties.determineUrl();
    }
}

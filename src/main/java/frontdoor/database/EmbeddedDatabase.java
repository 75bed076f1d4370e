package frontdoor.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// The way to our own server. Spring closes it, and with it the server, after everything that uses the database.
record EmbeddedDatabase(EmbeddedPostgres server) implements JdbcConnectionDetails, AutoCloseable {

    @Override
    public String getUsername() {
        return EmbeddedPostgres.NAME;
    }

    @Override
    public String getPassword() {
        return server.password();
    }

    @Override
    public String getJdbcUrl() {
        return server.url(EmbeddedPostgres.NAME);
    }

    @Override
    public void close() {
        server.close();
    }
}

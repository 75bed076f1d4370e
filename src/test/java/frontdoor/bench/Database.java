package frontdoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// The application's own PostgreSQL, reached beside the application.
record Database(String url, String password, long postmaster) {

    /// @param data the application's data folder
    static Database of(Path data) throws IOException {
        var home = data.resolve("postgres");
        var pid = Files.readAllLines(home.resolve("pgdata/postmaster.pid"));
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/frontdoor",
                Files.readString(home.resolve("password")),
                Long.parseLong(pid.getFirst().strip()));
    }

    /// With the same settings as the application's own connections.
    Connection connect() throws SQLException {
        return connect("frontdoor");
    }

    private Connection connect(String user) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("prepareThreshold", "3");
        properties.setProperty("stringtype", "unspecified");
        return DriverManager.getConnection(url, properties);
    }

    /// Puts on disk what was loaded, so that what is measured does not pay for it.
    void settle() throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }

    String setting(String name) throws SQLException {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

package frontdoor.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// The database of one Spring context. Each test class starts with what was there when the context had just started.
final class TestDatabase extends AbstractDataSource implements DisposableBean {

    private String name = Postgres.migrated();
    private @Nullable String asStarted;
    private volatile HikariDataSource pool = Postgres.pool(name);

    /// Puts everything back to how it was when the context had just started.
    synchronized void startAfresh() {
        pool.close();
        if (asStarted == null) {
            asStarted = name;
        } else {
            Postgres.drop(name);
        }
        name = Postgres.copyOf(asStarted);
        pool = Postgres.pool(name);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public void destroy() {
        pool.close();
    }
}

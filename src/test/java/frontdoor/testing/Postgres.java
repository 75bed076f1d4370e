package frontdoor.testing;

import com.zaxxer.hikari.HikariDataSource;
import frontdoor.database.EmbeddedPostgres;
import frontdoor.database.Migrations;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// One PostgreSQL server for the whole test run, with no Docker. It runs as in production, but keeps nothing safe.
public final class Postgres {

    private static final String TEMPLATE = "template_migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    private static EmbeddedPostgres start() {
        var fork = System.getProperty("surefire.forkNumber", "1");
        var server = EmbeddedPostgres.start(Path.of("target/postgres-" + fork), false);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        execute(server, "drop database if exists " + TEMPLATE + " with (force)");
        execute(server, "create database " + TEMPLATE);
        try (var pool = pool(server, TEMPLATE)) {
            Migrations.migrate(pool);
        }
        return server;
    }

    /// A new database with every table and no row.
    public static String migrated() {
        return copyOf(TEMPLATE);
    }

    /// A new database with nothing in it.
    public static String empty() {
        return copyOf("template1");
    }

    /// A new database just like another one, to which nobody may be connected.
    static String copyOf(String database) {
        var name = "test_" + COUNT.incrementAndGet();
        drop(name);
        execute(SERVER, "create database " + name + " template " + database + " strategy file_copy");
        return name;
    }

    public static void drop(String database) {
        execute(SERVER, "drop database if exists " + database + " with (force)");
    }

    /// Plain connections to a database of this server, for a test without Spring.
    public static DataSource connect(String database) {
        return new DriverManagerDataSource(SERVER.url(database), EmbeddedPostgres.NAME, SERVER.password());
    }

    static HikariDataSource pool(String database) {
        return pool(SERVER, database);
    }

    private static HikariDataSource pool(EmbeddedPostgres server, String database) {
        var pool = new HikariDataSource();
        pool.setPoolName(database);
        pool.setJdbcUrl(server.url(database) + "?reWriteBatchedInserts=true&prepareThreshold=3&stringtype=unspecified");
        pool.setUsername(EmbeddedPostgres.NAME);
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000); // milliseconds
        pool.setConnectionTimeout(3_000);
        return pool;
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (var connection = DriverManager.getConnection(
                        server.url(EmbeddedPostgres.NAME), EmbeddedPostgres.NAME, server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

package frontdoor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/// A real PostgreSQL server of our own, its programs and its data in one folder, reachable from this machine only.
///
/// One process at a time may have the folder. A server left behind by a killed process is stopped first; PostgreSQL
/// then recovers by itself.
public final class EmbeddedPostgres implements AutoCloseable {

    /// The database, and the role that owns it and may do nothing beyond it but make others.
    public static final String NAME = "frontdoor";

    private final FolderLock lock;
    private final PostgresCluster cluster;
    private final int port;
    private final String password;

    private EmbeddedPostgres(FolderLock lock, PostgresCluster cluster, int port, String password) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.password = password;
    }

    /// @param home the folder; made if absent
    /// @param durable whether a committed change survives a power cut; false only for the tests
    /// @throws IllegalStateException if another process has the folder, or the server will not start
    public static EmbeddedPostgres start(Path home, boolean durable) {
        var files = PostgresFiles.in(home);
        var lock = FolderLock.on(files.home());
        try {
            return start(files, lock, durable);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// The address of the server that another process runs on this folder, if one does.
    static Optional<String> runningIn(Path home) {
        var files = PostgresFiles.in(home);
        try (var lock = FolderLock.on(files.home())) {
            return Optional.empty();
        } catch (IllegalStateException held) {
            return Optional.of(url(files.port(), NAME));
        }
    }

    private static EmbeddedPostgres start(PostgresFiles files, FolderLock lock, boolean durable) {
        boolean first = !files.complete();
        if (first) {
            files.writePassword();
        }
        var software = PostgresSoftware.in(files.home());
        var user = Unprivileged.over(files.home());
        var cluster = new PostgresCluster(software, user, files.data(), files.log(), durable);
        cluster.stop();
        if (first) {
            PostgresFiles.delete(files.data());
            cluster.create(files.passwordFile());
        }
        int port = freePort();
        cluster.start(port);
        var server = new EmbeddedPostgres(lock, cluster, port, files.password());
        if (first) {
            server.createDatabase();
            files.markComplete();
        }
        return server;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createDatabase() {
        try (var connection = DriverManager.getConnection(url("postgres"), PostgresCluster.SUPERUSER, password);
                var statement = connection.createStatement()) {
            statement.execute("create role " + NAME + " login createdb password '" + password + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL started but would not make the database", e);
        }
    }

    public String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            cluster.stop();
        } finally {
            lock.close();
        }
    }
}

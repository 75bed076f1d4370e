package frontdoor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The data folder of one server, and the programs that make, start and stop it.
///
/// @param data PostgreSQL's own folder
/// @param log where the server writes what it has to say
/// @param durable whether a committed change survives a power cut; false only for the tests' throw-away data
record PostgresCluster(PostgresSoftware software, Unprivileged user, Path data, Path log, boolean durable) {

    static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    void create(Path passwordFile) {
        user.run(
                PATIENCE,
                program("initdb"),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                durable ? "--sync-method=fsync" : "--no-sync");
    }

    void start(int port) {
        user.run(
                PATIENCE,
                program("pg_ctl"),
                "start",
                "--pgdata=" + data,
                "--log=" + log,
                "--wait",
                "--timeout=80",
                "--options=" + options(port));
    }

    private String options(int port) {
        var safety = durable ? "on" : "off";
        return String.join(
                " -c ",
                "-c port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=100",
                "shared_buffers=128MB",
                "timezone=UTC",
                "jit=off",
                "fsync=" + safety,
                "synchronous_commit=" + safety,
                "full_page_writes=" + safety,
                "autovacuum=" + safety); // its workers would keep the tests from dropping a database
    }

    /// Stops the server if one runs: ours, or one left behind by a process that was killed. What it had committed is
    /// safe either way.
    void stop() {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (isOurs(pidFile)) {
            user.run(PATIENCE, program("pg_ctl"), "stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=80");
        } else {
            PostgresFiles.delete(pidFile);
        }
    }

    /// After a power cut the number in the file may belong to any process.
    private boolean isOurs(Path pidFile) {
        try {
            var pid = Files.readAllLines(pidFile).getFirst().strip();
            var commandLine = Path.of("/proc", pid, "cmdline");
            return Files.exists(commandLine) && Files.readString(commandLine).contains(data.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String program(String name) {
        return software.bin().resolve(name).toString();
    }
}

package frontdoor.bench;

import frontdoor.testing.HttpLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// The application as `./run` starts it: its own process, its own PostgreSQL.
///
/// @param started how long it took to the first answer
record Server(Process process, Path data, int port, Duration started) implements AutoCloseable {

    static final Path APP = Path.of("target/app");
    static final Path CACHE = APP.resolve("frontdoor.aot");
    private static final Path LOG = Path.of("target/bench-server.log");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// @param cached with the cache of loaded classes that `bin/train` made
    /// @param more options
    static Server start(Path data, int port, boolean cached, List<String> more) throws IOException {
        long begun = System.nanoTime();
        var process = new ProcessBuilder(command(data, port, cached, more))
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                process.destroy();
                throw new IllegalStateException("The server did not start. See " + LOG);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return new Server(process, data, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    /// Waits until it has done all that a first start does.
    Server ready() throws IOException {
        while (process.isAlive() && !Files.readString(LOG).contains("Ready.")) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return this;
    }

    /// The options of `./run`, and no brake on how much one address may send.
    private static List<String> command(Path data, int port, boolean cached, List<String> more) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx512m"));
        if (cached) {
            words.addAll(List.of("-XX:AOTCache=" + CACHE, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        words.addAll(List.of("-jar", APP.resolve("frontdoor.jar").toString(), "--server.port=" + port));
        words.addAll(options(data));
        words.addAll(more);
        return words;
    }

    static List<String> options(Path data) {
        return List.of(
                "--frontdoor.data=" + data,
                "--management.server.port=0",
                "--frontdoor.limits.lines[0].path=/**",
                "--frontdoor.limits.lines[0].times=1000000000",
                "--frontdoor.limits.lines[0].within=1s");
    }

    private static boolean answers(int port) {
        try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            probe.close();
            try (var line = new HttpLine(port)) {
                return line.send(Request.page("/", Map.of())).status() == 200;
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Resident memory of the application's own process, in megabytes.
    long residentMegabytes() throws IOException {
        return kilobytes(Path.of("/proc/" + process.pid() + "/status"), "VmRSS:") / 1024;
    }

    /// Memory of PostgreSQL's processes in megabytes, what they share counted once.
    static long postgresMegabytes(long postmaster) {
        var handle = ProcessHandle.of(postmaster);
        return Stream.concat(handle.stream(), handle.stream().flatMap(ProcessHandle::descendants))
                        .mapToLong(each -> {
                            try {
                                return kilobytes(Path.of("/proc/" + each.pid() + "/smaps_rollup"), "Pss:");
                            } catch (IOException gone) {
                                return 0;
                            }
                        })
                        .sum()
                / 1024;
    }

    private static long kilobytes(Path file, String label) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

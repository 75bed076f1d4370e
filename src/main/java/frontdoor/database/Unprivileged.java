package frontdoor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs PostgreSQL's programs, which refuse to run as root.
///
/// @param prefix the words put before each command; none for an ordinary user
record Unprivileged(List<String> prefix) {

    private static final String NOBODY = "65534";

    /// As root: inside a user namespace where the machine allows one, so that the files stay root's; otherwise as
    /// `nobody`, who is given the folder.
    static Unprivileged over(Path folder) {
        var asWeAre = new Unprivileged(List.of());
        if (!"root".equals(System.getProperty("user.name"))) {
            return asWeAre;
        }
        if (asWeAre.works("unshare", "-U", "true")) {
            return new Unprivileged(List.of("unshare", "-U"));
        }
        asWeAre.run(Duration.ofMinutes(1), "chown", "-R", NOBODY + ":" + NOBODY, folder.toString());
        return new Unprivileged(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }

    private boolean works(String... command) {
        try {
            run(Duration.ofSeconds(5), command);
            return true;
        } catch (IllegalStateException | UncheckedIOException e) {
            return false;
        }
    }

    /// @throws IllegalStateException if the command fails or takes longer than `limit`; its output is in the message
    void run(Duration limit, String... command) {
        var words = Stream.concat(prefix.stream(), Stream.of(command)).toList();
        try {
            // A file, not a pipe: the server that pg_ctl leaves running would keep a pipe open.
            var output = Files.createTempFile("frontdoor", ".log");
            try {
                var process = new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("Gave up after " + limit + ": " + words);
                }
                if (process.exitValue() != 0) {
                    throw new IllegalStateException(words + " failed:\n" + Files.readString(output));
                }
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted: " + words, e);
        }
    }
}

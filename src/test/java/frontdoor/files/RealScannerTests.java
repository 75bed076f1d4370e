package frontdoor.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// ClamAV itself, where it is installed, with one signature of our own: that of the harmless EICAR test file. The
/// network is not needed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealScannerTests {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");
    private static final int STREAM_MAX = 2_000_000;

    /// In two halves, so that no scanner takes this file for a virus.
    private static final byte[] EICAR =
            Crafted.text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    @TempDir
    static Path folder;

    private Process clamd;
    private int port;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(CLAMD), "ClamAV is not installed here");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var signatures = Files.createDirectory(folder.resolve("db"));
        Files.writeString(
                signatures.resolve("local.ndb"),
                "Test-Signature:0:*:" + HexFormat.of().formatHex(EICAR) + "\n");
        var settings = folder.resolve("clamd.conf");
        Files.writeString(settings, """
                DatabaseDirectory %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                LocalSocket %s
                StreamMaxLength %d
                Foreground yes
                """.formatted(signatures, port, socket(), STREAM_MAX));
        clamd = new ProcessBuilder(CLAMD.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        for (int tries = 0; tries < 300 && !overTcp().answers(); tries++) {
            Thread.sleep(100);
        }
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (clamd != null) {
            clamd.destroy();
            clamd.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Path socket() {
        return folder.resolve("clamd.ctl");
    }

    private Scanner overTcp() {
        return new Scanner(new FileSettings("127.0.0.1:" + port, "database", null));
    }

    private static Scanner overItsSocket() {
        return new Scanner(new FileSettings("unix:" + socket(), "database", null));
    }

    @Test
    void findsAVirusOverTcpAndOverItsOwnSocket() {
        for (var scanner : new Scanner[] {overTcp(), overItsSocket()}) {
            assertThat(scanner.answers()).isTrue();
            assertThat(scanner.scan(Crafted.text("a letter"))).isEqualTo(State.CLEAN);
            assertThat(scanner.scan(EICAR)).isEqualTo(State.REJECTED);
            assertThat(scanner.scan(Crafted.pdfWith(Crafted.joined(Crafted.text("%"), EICAR, Crafted.text("\n")))))
                    .isEqualTo(State.REJECTED);
        }
    }

    @Test
    void findsItInsideAZip() {
        assertThat(overTcp().scan(Crafted.zip("eicar.com", EICAR))).isEqualTo(State.REJECTED);
    }

    @Test
    void aFileThatIsLargerThanItTakesIsHeld() {
        assertThat(overTcp().scan(new byte[STREAM_MAX])).isEqualTo(State.CLEAN);
        assertThat(overTcp().scan(new byte[STREAM_MAX * 10])).isEqualTo(State.HELD);
        assertThat(overItsSocket().scan(new byte[STREAM_MAX * 10])).isEqualTo(State.HELD);
    }

    @Test
    void whenItsSocketIsGoneTheFileIsHeld() {
        var gone = new Scanner(new FileSettings("unix:" + folder.resolve("nobody.ctl"), "database", null));

        assertThat(gone.answers()).isFalse();
        assertThat(gone.scan("a letter".getBytes(StandardCharsets.US_ASCII))).isEqualTo(State.HELD);
    }
}

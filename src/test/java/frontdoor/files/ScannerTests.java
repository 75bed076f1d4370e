package frontdoor.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What a file becomes when the scanner has spoken. The scanner here is a peer that speaks ClamAV's protocol
/// and knows one signature; it is not ClamAV.
class ScannerTests {

    private static final byte[] VIRUS = "a virus, for a test".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LETTER = new byte[200_000];

    @Test
    void aCleanFileIsCleanHoweverManyChunksItTakes() throws IOException {
        try (var peer = new Peer("stream: OK\0")) {
            assertThat(peer.scanner().scan(LETTER)).isEqualTo(State.CLEAN);
            assertThat(peer.heard).isEqualTo(LETTER);
        }
    }

    @Test
    void aVirusIsRejected() throws IOException {
        try (var peer = new Peer("stream: OK\0")) {
            assertThat(peer.scanner().scan(VIRUS)).isEqualTo(State.REJECTED);
        }
    }

    @Test
    void whatIsNotAClearAnswerHoldsTheFile() throws IOException {
        for (var answer : new String[] {"", "INSTREAM size limit exceeded. ERROR\0", "stream: Not OK\0"}) {
            try (var peer = new Peer(answer)) {
                assertThat(peer.scanner().scan(LETTER)).as(answer).isEqualTo(State.HELD);
            }
        }
    }

    @Test
    void aScannerThatIsDownHoldsTheFile() throws IOException {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }

        assertThat(scanner(port).scan(LETTER)).isEqualTo(State.HELD);
    }

    @Test
    void aWrongAddressIsToldAtTheStart() {
        for (var address : new String[] {"localhost", "unix:clamd.ctl", "unix:", "localhost:port"}) {
            assertThatThrownBy(() -> new FileSettings(address, "database", null))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void withoutAScannerTheFileSaysSo() {
        assertThat(new Scanner(new FileSettings(null, "database", null)).scan(LETTER))
                .isEqualTo(State.UNSCANNED);
    }

    private static Scanner scanner(int port) {
        return new Scanner(new FileSettings("127.0.0.1:" + port, "database", null));
    }

    private static final class Peer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final String answer;
        private byte[] heard = new byte[0];

        Peer(String answer) throws IOException {
            this.answer = answer;
            Thread.ofVirtual().start(this::serve);
        }

        Scanner scanner() {
            return ScannerTests.scanner(socket.getLocalPort());
        }

        private void serve() {
            try (var client = socket.accept()) {
                var in = new DataInputStream(client.getInputStream());
                assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    heard = Crafted.joined(heard, in.readNBytes(length));
                }
                boolean found = java.util.Arrays.equals(heard, VIRUS);
                var said = found ? "stream: Test-Signature FOUND\0" : answer;
                client.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // The test is over.
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}

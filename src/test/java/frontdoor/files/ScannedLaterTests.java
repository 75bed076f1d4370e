package frontdoor.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// A council that gets itself a virus scanner: what came before is scanned as well.
@SpringBootTest
class ScannedLaterTests {

    private static final Uploader PAT = Uploader.visit("pat");

    @Autowired
    FileStore store;

    @Autowired
    Contents contents;

    @Autowired
    Clock clock;

    @Test
    void whatCameBeforeTheScannerIsScannedOnceThereIsOne() throws IOException {
        var before = files(new Scanner(new FileSettings(null, "database", null)));
        var photo = photo(before);
        assertThat(photo.state()).isEqualTo(State.UNSCANNED);
        before.scanWaiting();
        assertThat(before.states(List.of(photo.id()))).containsValue(State.UNSCANNED);

        try (var scanner = new Answering("stream: OK")) {
            files(scanner.scanner()).scanWaiting();
        }
        assertThat(before.states(List.of(photo.id()))).containsValue(State.CLEAN);
        assertThat(before.content(photo)).isPresent();
    }

    @Test
    void whatItFindsThenIsGivenToNobodyAnyMore() throws IOException {
        var before = files(new Scanner(new FileSettings(null, "database", null)));
        var photo = photo(before);
        assertThat(before.content(photo)).isPresent();

        try (var scanner = new Answering("stream: Test-Signature FOUND")) {
            files(scanner.scanner()).scanWaiting();
        }
        assertThat(before.states(List.of(photo.id()))).containsValue(State.REJECTED);
        assertThat(before.content(photo)).isEmpty();
    }

    @Test
    void whatItCannotJudgeIsGivenOutAsBefore() throws IOException {
        var before = files(new Scanner(new FileSettings(null, "database", null)));
        var photo = photo(before);

        try (var scanner = new Answering("INSTREAM size limit exceeded. ERROR")) {
            files(scanner.scanner()).scanWaiting();
        }
        assertThat(before.states(List.of(photo.id()))).containsValue(State.UNSCANNED);
        assertThat(before.content(photo)).isPresent();
    }

    private Files files(Scanner scanner) {
        return new Files(store, contents, scanner, clock);
    }

    private static StoredFile photo(Files files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return ((Receipt.Stored) files.receive("sofa.png", bytes.toByteArray(), List.of("png"), PAT)).file();
    }

    /// A peer that speaks ClamAV's protocol and says the same of every file; it is not ClamAV.
    private static final class Answering implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final String answer;

        Answering(String answer) throws IOException {
            this.answer = answer;
            Thread.ofVirtual().start(this::serve);
        }

        Scanner scanner() {
            return new Scanner(new FileSettings("127.0.0.1:" + socket.getLocalPort(), "database", null));
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (var client = socket.accept()) {
                    var in = new DataInputStream(client.getInputStream());
                    boolean ping = in.readNBytes(6)[1] == 'P';
                    if (!ping) {
                        in.readNBytes(4);
                        for (int length = in.readInt(); length > 0; length = in.readInt()) {
                            in.readNBytes(length);
                        }
                    }
                    var said = ping ? "PONG" : answer;
                    client.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    // The test is over.
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}

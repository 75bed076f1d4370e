package frontdoor.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Asks ClamAV, if the council runs it, whether a file holds a virus. The command `INSTREAM` is described in
/// the manual page clamd(8).
@Component
@EnableConfigurationProperties(FileSettings.class)
class Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
    private static final int CHUNK = 64 * 1024;
    private static final int CONNECT_WITHIN = 2_000; // milliseconds
    private static final int ANSWER_WITHIN = 30_000;
    private static final int LONGEST_ANSWER = 1_000;

    private final Optional<InetSocketAddress> server;

    Scanner(FileSettings settings) {
        this.server = settings.server();
    }

    /// @return held when the scanner does not answer or does not answer clearly
    State scan(byte[] content) {
        if (server.isEmpty()) {
            return State.UNSCANNED;
        }
        try {
            var answer = ask(server.get(), content);
            if (answer.equals("stream: OK")) {
                return State.CLEAN;
            }
            if (answer.endsWith(" FOUND")) {
                return State.REJECTED;
            }
            LOG.warn("The virus scanner answered neither yes nor no; the file is held");
        } catch (IOException down) {
            LOG.warn(
                    "The virus scanner does not answer; the file is held: {}",
                    down.getClass().getSimpleName());
        }
        return State.HELD;
    }

    private static String ask(InetSocketAddress server, byte[] content) throws IOException {
        try (var socket = new Socket()) {
            // Resolved anew each time: the scanner may move.
            socket.connect(new InetSocketAddress(server.getHostString(), server.getPort()), CONNECT_WITHIN);
            socket.setSoTimeout(ANSWER_WITHIN);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += CHUNK) {
                int length = Math.min(CHUNK, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }
}

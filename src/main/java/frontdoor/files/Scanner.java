package frontdoor.files;

import java.io.IOException;
import java.net.SocketAddress;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Asks ClamAV, if the council runs it, whether a file holds a virus. Whatever is not a clear answer holds the file.
@Component
@EnableConfigurationProperties(FileSettings.class)
class Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);

    private final Optional<SocketAddress> server;

    Scanner(FileSettings settings) {
        this.server = settings.scanner();
    }

    /// @return held when the scanner does not answer or does not answer clearly
    State scan(byte[] content) {
        if (server.isEmpty()) {
            return State.UNSCANNED;
        }
        try {
            return judge(Clamd.scan(server.get(), content), content.length);
        } catch (IOException | RuntimeException down) {
            LOG.warn(
                    "The virus scanner does not answer; the file is held: {}",
                    down.getClass().getSimpleName());
        }
        return State.HELD;
    }

    private static State judge(String answer, int size) {
        if (answer.equals("stream: OK")) {
            return State.CLEAN;
        }
        if (answer.endsWith(" FOUND")) {
            return State.REJECTED;
        }
        if (answer.contains("size limit exceeded")) {
            LOG.warn(
                    "A file of {} bytes is larger than the virus scanner takes; it is held. Raise StreamMaxLength",
                    size);
        } else {
            LOG.warn("The virus scanner answered neither yes nor no; the file is held");
        }
        return State.HELD;
    }

    /// Whether it is worth asking at all just now.
    boolean answers() {
        try {
            return server.isPresent() && Clamd.ping(server.get()).equals("PONG");
        } catch (IOException | RuntimeException down) {
            return false;
        }
    }
}

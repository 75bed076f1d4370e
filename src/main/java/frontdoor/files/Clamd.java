package frontdoor.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// One question to the daemon of ClamAV, over TCP or the socket of its own machine: the commands `INSTREAM` and `PING`
/// of the manual page clamd(8).
final class Clamd {

    private static final int CHUNK = 64 * 1024;
    private static final int CONNECT_WITHIN = 2_000; // milliseconds
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30); // in all, however slowly it comes
    private static final Duration PONG_WITHIN = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 1_000;

    private Clamd() {}

    static String scan(SocketAddress server, byte[] content) throws IOException {
        try (var channel = open(server);
                var _ = new Deadline(channel, ANSWER_WITHIN)) {
            try {
                send(channel, content);
            } catch (IOException cutOff) {
                return answerBefore(channel, cutOff);
            }
            return answer(channel);
        }
    }

    static String ping(SocketAddress server) throws IOException {
        try (var channel = open(server);
                var _ = new Deadline(channel, PONG_WITHIN)) {
            write(channel, ByteBuffer.wrap("zPING\0".getBytes(StandardCharsets.US_ASCII)));
            return answer(channel);
        }
    }

    private static SocketChannel open(SocketAddress server) throws IOException {
        if (!(server instanceof InetSocketAddress named)) {
            return SocketChannel.open(server);
        }
        var channel = SocketChannel.open(StandardProtocolFamily.INET);
        try {
            // Resolved anew each time: the scanner may move.
            channel.socket().connect(new InetSocketAddress(named.getHostString(), named.getPort()), CONNECT_WITHIN);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void send(SocketChannel channel, byte[] content) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        for (int from = 0; from < content.length; from += CHUNK) {
            int length = Math.min(CHUNK, content.length - from);
            var chunk = ByteBuffer.allocate(4 + length).putInt(length).put(content, from, length);
            write(channel, chunk.flip());
        }
        write(channel, ByteBuffer.allocate(4));
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// It says why it takes no more before it hangs up.
    private static String answerBefore(SocketChannel channel, IOException cutOff) throws IOException {
        try {
            return answer(channel);
        } catch (IOException silent) {
            cutOff.addSuppressed(silent);
            throw cutOff;
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        var all = new ByteArrayOutputStream();
        var some = ByteBuffer.allocate(LONGEST_ANSWER);
        while (all.size() < LONGEST_ANSWER && channel.read(some) >= 0) {
            all.write(some.array(), 0, some.position());
            some.clear();
        }
        return all.toString(StandardCharsets.US_ASCII).replace("\0", "").strip();
    }

    /// Hangs up when the time is over. A channel has no timeout of its own, and one for each read would let a scanner
    /// that answers a byte a minute hold a thread for ever.
    private record Deadline(Thread watch) implements AutoCloseable {

        Deadline(SocketChannel channel, Duration within) {
            this(Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(within);
                    channel.close();
                } catch (InterruptedException | IOException over) {
                    // It answered in time, or it is closed already.
                }
            }));
        }

        @Override
        public void close() {
            watch.interrupt();
        }
    }
}

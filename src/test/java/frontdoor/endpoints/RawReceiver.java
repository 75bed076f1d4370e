package frontdoor.endpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Something that listens and need not speak HTTP.
public final class RawReceiver implements AutoCloseable {

    /// What it does with a connection, which is closed after it.
    @FunctionalInterface
    public interface Manner {
        void meet(Socket socket) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger met = new AtomicInteger();

    private RawReceiver(ServerSocket server) {
        this.server = server;
    }

    public static RawReceiver start(Manner manner) {
        try {
            var receiver = new RawReceiver(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
            receiver.threads.execute(() -> receiver.listen(manner));
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(Manner manner) {
        try {
            while (true) {
                var socket = server.accept();
                met.incrementAndGet();
                threads.execute(() -> meet(socket, manner));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static void meet(Socket socket, Manner manner) {
        try (socket) {
            manner.meet(socket);
        } catch (IOException gone) {
            // the caller hung up
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for a request and says nothing to it.
    public static void silence(Socket socket) throws InterruptedException {
        Thread.sleep(60_000);
    }

    /// Reads a request, says this and hangs up.
    static Manner saying(String words) {
        return socket -> {
            say(socket, words);
            socket.shutdownOutput();
            read(socket); // hanging up on what is unread would take back what was said
        };
    }

    private static void say(Socket socket, String words) throws IOException {
        read(socket);
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /// Until the other says no more for a while.
    private static void read(Socket socket) throws IOException {
        socket.setSoTimeout(100);
        try {
            while (socket.getInputStream().read(new byte[8192]) >= 0) {
                // the next piece
            }
        } catch (SocketTimeoutException quiet) {
            // all of it came
        }
    }

    /// Says this, and then a byte now and then for ever.
    public static Manner dripping(String words) {
        return socket -> {
            say(socket, words);
            while (true) {
                Thread.sleep(100);
                socket.getOutputStream().write('x');
                socket.getOutputStream().flush();
            }
        };
    }

    public int met() {
        return met.get();
    }

    public int port() {
        return server.getLocalPort();
    }

    public String address() {
        return "http://localhost:" + port() + "/events";
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

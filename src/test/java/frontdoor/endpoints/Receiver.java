package frontdoor.endpoints;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A partner's system: a real web server that keeps what it was sent, and answers as it is told.
public final class Receiver implements AutoCloseable {

    /// What came in one request.
    public record Got(String path, String id, String timestamp, String signature, String type, String body) {}

    /// How it answers.
    @FunctionalInterface
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile Answering answering = exchange -> answer(exchange, 204);
    private volatile String allowed = "*";
    private volatile String rate = "";

    private Receiver(HttpServer server) {
        this.server = server;
    }

    public static Receiver start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
            var receiver = new Receiver(server);
            server.createContext("/", receiver::handle);
            server.setExecutor(receiver.threads);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.getResponseHeaders().add("WebHook-Allowed-Origin", allowed);
                if (!rate.isEmpty()) {
                    exchange.getResponseHeaders().add("WebHook-Allowed-Rate", rate);
                }
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.add(new Got(
                    exchange.getRequestURI().getPath(),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    headers.getFirst("Content-Type"),
                    body));
            answering.answer(exchange);
        }
    }

    public static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    public void answers(int status) {
        answering = exchange -> answer(exchange, status);
    }

    public void answers(Answering how) {
        answering = how;
    }

    /// What it says when it is asked whether it wants what we send; an empty rate is not said.
    void allows(String origin, String perMinute) {
        allowed = origin;
        rate = perMinute;
    }

    public List<Got> got() {
        return List.copyOf(got);
    }

    public int count() {
        return got.size();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/events";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

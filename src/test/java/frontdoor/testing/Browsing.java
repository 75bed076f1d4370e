package frontdoor.testing;

import frontdoor.guard.OurForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody's browser: it keeps cookies, and says each time that it is elsewhere, so that nobody has sent too much.
public final class Browsing implements AutoCloseable {

    public static final String FORM = "application/x-www-form-urlencoded";

    /// As a browser does: a server hangs up sooner or later on who says nothing.
    private static final Duration IDLE = Duration.ofSeconds(10);

    private static final AtomicInteger PLACES = new AtomicInteger();

    private final int port;
    private HttpLine line;
    private long used = System.nanoTime();
    private final Map<String, String> cookies = new TreeMap<>();

    public Browsing(int port) throws IOException {
        this.port = port;
        this.line = HttpLine.reading(port);
    }

    /// Another person's, on the same site.
    public Browsing another() throws IOException {
        return new Browsing(port);
    }

    public HttpLine.Answer get(String path) throws IOException {
        return send("GET", path, null);
    }

    /// Sends a form as it should be.
    public HttpLine.Answer post(String path, Map<String, String> fields) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("_csrf=" + OurForm.masked()).getBytes(StandardCharsets.US_ASCII));
        fields.forEach((name, value) ->
                body.writeBytes(("&" + encoded(name) + "=" + encoded(value)).getBytes(StandardCharsets.US_ASCII)));
        return send("POST", path, new Body(FORM, body.toByteArray()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// @param type of what is in it, as its header says
    public record Body(String type, byte[] bytes) {}

    /// @param path as it goes over the wire
    public HttpLine.Answer send(String method, String path, @Nullable Body body) throws IOException {
        if (System.nanoTime() - used > IDLE.toNanos()) {
            line.close();
            line = HttpLine.reading(port);
        }
        var answer = line.send(port -> bytes(method, path, port, body));
        used = System.nanoTime();
        answer.cookies().forEach((name, value) -> {
            if (value.isEmpty()) {
                cookies.remove(name);
            } else if (!name.equals("__Host-csrf")) {
                cookies.put(name, value);
            }
        });
        return answer;
    }

    /// Goes where an answer leads.
    public HttpLine.Answer follow(HttpLine.Answer answer) throws IOException {
        if (answer.location().isEmpty()) {
            throw new AssertionError("It leads nowhere: " + answer.status() + "\n" + answer.text());
        }
        return get(answer.location());
    }

    public void take(String cookie, String value) {
        cookies.put(cookie, value);
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private byte[] bytes(String method, String path, int port, @Nullable Body body) {
        int place = PLACES.incrementAndGet();
        var head = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nX-Forwarded-For: 2001:db8:"
                + Integer.toHexString(place >>> 16 | 0x4000) + ":" + Integer.toHexString(place & 0xFFFF)
                + "::1\r\nCookie: " + OurForm.cookie()
                + cookies.entrySet().stream()
                        .map(cookie -> "; " + cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining())
                + "\r\n";
        var all = new ByteArrayOutputStream();
        if (body == null) {
            all.writeBytes((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        } else {
            all.writeBytes(
                    (head + "Content-Type: " + body.type + "\r\nContent-Length: " + body.bytes.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            all.writeBytes(body.bytes);
        }
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}

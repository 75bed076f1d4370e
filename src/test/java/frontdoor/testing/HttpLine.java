package frontdoor.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One browser's connection, kept open until the server closes it and then made anew, as a browser does. Blocking and
/// bare, so that the machine's time goes to what is measured.
public final class HttpLine implements AutoCloseable {

    /// What can be sent: the whole of a request, head and body.
    public interface Sent {

        byte[] bytes(int port);
    }

    private final int port;
    private final boolean keeping;
    private Socket socket;
    private InputStream in;
    private final StringBuilder said = new StringBuilder();

    /// Throws away what the pages say.
    public HttpLine(int port) throws IOException {
        this(port, false);
    }

    private HttpLine(int port, boolean keeping) throws IOException {
        this.port = port;
        this.keeping = keeping;
        this.socket = connected(port);
        this.in = readable(socket);
    }

    /// Keeps what the pages say.
    public static HttpLine reading(int port) throws IOException {
        return new HttpLine(port, true);
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000); // milliseconds
        return socket;
    }

    private static InputStream readable(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /// @param location where it leads, or empty
    /// @param cookies that the answer sets
    /// @param body letter by letter as it came, one byte each; empty unless the line keeps it
    public record Answer(int status, String location, Map<String, String> cookies, int length, String body) {

        /// What a page says.
        public String text() {
            return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }

    public Answer send(Sent request) throws IOException {
        socket.getOutputStream().write(request.bytes(port));
        int status = Integer.parseInt(line().split(" ")[1]);
        var headers = new HashMap<String, String>();
        var cookies = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            var value = line.substring(colon + 1).strip();
            headers.put(name, value);
            if (name.equals("set-cookie")) {
                int equals = value.indexOf('=');
                cookies.put(
                        value.substring(0, equals), value.substring(equals + 1).split(";", 2)[0]);
            }
        }
        said.setLength(0);
        int length = body(headers);
        var answer = new Answer(status, headers.getOrDefault("location", ""), cookies, length, said.toString());
        if ("close".equals(headers.get("connection"))) {
            close();
            socket = connected(port);
            in = readable(socket);
        }
        return answer;
    }

    private int body(Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            take(length);
            return length;
        }
        int length = 0;
        for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
            take(chunk);
            in.skipNBytes(2);
            length += chunk;
        }
        line();
        return length;
    }

    private void take(int length) throws IOException {
        if (keeping) {
            said.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        } else {
            in.skipNBytes(length);
        }
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

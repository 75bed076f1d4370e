package frontdoor.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One browser's connection, kept open until the server closes it and then made anew, as a browser does. Blocking and
/// bare, so that the machine's time goes to what is measured.
final class HttpLine implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;

    HttpLine(int port) throws IOException {
        this.port = port;
        this.socket = connected(port);
        this.in = reading(socket);
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000); // milliseconds
        return socket;
    }

    private static InputStream reading(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /// @param cookies that the answer sets
    record Answer(int status, String location, Map<String, String> cookies, int length) {}

    Answer send(Request request) throws IOException {
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
        var answer = new Answer(status, headers.getOrDefault("location", ""), cookies, body(headers));
        if ("close".equals(headers.get("connection"))) {
            close();
            socket = connected(port);
            in = reading(socket);
        }
        return answer;
    }

    private int body(Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            in.skipNBytes(length);
            return length;
        }
        int length = 0;
        for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
            in.skipNBytes(chunk + 2L);
            length += chunk;
        }
        line();
        return length;
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

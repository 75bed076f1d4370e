package frontdoor.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the real server does with a form that is too large.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TooLargeTests {

    @LocalServerPort
    int port;

    /// The answer comes although the file is never sent: nothing waits for it, and nothing keeps it.
    @Test
    void isRefusedBeforeItHasCome() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000); // milliseconds
            var out = socket.getOutputStream();
            out.write("""
                    POST /report/pothole/photo HTTP/1.1\r
                    Host: localhost\r
                    Connection: close\r
                    Content-Type: multipart/form-data; boundary=x\r
                    Content-Length: 30000000\r
                    \r
                    """.getBytes(StandardCharsets.US_ASCII));
            out.flush();

            var answer = new String(socket.getInputStream().readNBytes(2_000), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("<!DOCTYPE html>", "What you sent is too large");
        }
    }

    @Test
    void aFormThatCannotBeReadIsAnsweredWithAPageOfOurs() throws IOException {
        for (var query : List.of("q=%ff%zz", "lang=%ff", "q=%00%E0%A4%A")) {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.setSoTimeout(10_000); // milliseconds
                var asked = "GET /services?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));

                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(answer)
                        .as(query)
                        .containsPattern("^HTTP/1.1 (200|400)")
                        .contains("</html>", "Anytown");
            }
        }
    }
}

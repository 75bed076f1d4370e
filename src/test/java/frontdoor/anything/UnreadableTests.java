package frontdoor.anything;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.testing.Browsing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is not even a form is refused with a page, and the log tells nobody what was in it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UnreadableTests {

    private static final String BEGUN = "--x\r\nContent-Disposition: form-data; name=\"near\"\r\n\r\nMy street";

    private static final byte[] NAMELESS = ("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                    + OurForm.masked()
                    + "\r\n--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"\t\r\n\"\r\n\r\nx\r\n--x--\r\n")
            .getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "%ED%A0%80", "%C0%AF"})
    void halfACharacterIsRefused(String value) throws IOException {
        try (var browser = new Browsing(port);
                var log = new Log()) {
            var asked = browser.get("/track?reference=a" + value);
            assertThat(asked.status()).isEqualTo(400);
            assertThat(asked.text()).contains("<h1");

            var body = "_csrf=" + OurForm.masked() + "&near=My+street" + value;
            var sent = browser.send(
                    "POST", "/near", new Browsing.Body(Browsing.FORM, body.getBytes(StandardCharsets.US_ASCII)));
            assertThat(sent.status()).isEqualTo(400);
            assertThat(sent.text()).contains("<h1");
            assertThat(log.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n--", "\r\n--x\r\nContent-"})
    void halfAPartIsRefused(String end) throws IOException {
        try (var browser = new Browsing(port);
                var log = new Log()) {
            var sent = browser.send(
                    "POST",
                    "/near",
                    new Browsing.Body(
                            "multipart/form-data; boundary=x", (BEGUN + end).getBytes(StandardCharsets.US_ASCII)));
            assertThat(sent.status()).isEqualTo(400);
            assertThat(sent.text()).contains("<h1");
            assertThat(log.errors()).isEmpty();
        }
    }

    /// A name that is opened and not closed, as no browser writes one.
    @Test
    void aFileWhoseNameDoesNotEndIsRefused() throws IOException {
        try (var browser = new Browsing(port);
                var log = new Log()) {
            var sent = browser.send("POST", "/near", new Browsing.Body("multipart/form-data; boundary=x", NAMELESS));
            assertThat(sent.status()).isEqualTo(400);
            assertThat(sent.text()).contains("<h1");
            assertThat(log.errors()).isEmpty();
        }
    }

    /// As long as ours, and no text once the mask is off.
    @Test
    void aTokenThatIsNoTextIsAWrongToken() throws IOException {
        var token = Base64.getUrlDecoder().decode(OurForm.masked());
        Arrays.fill(token, token.length / 2, token.length, (byte) 0xFF);
        var body = "_csrf=" + Base64.getUrlEncoder().encodeToString(token);
        try (var browser = new Browsing(port);
                var log = new Log()) {
            var sent = browser.send(
                    "POST", "/near", new Browsing.Body(Browsing.FORM, body.getBytes(StandardCharsets.US_ASCII)));
            assertThat(sent.status()).isEqualTo(403);
            assertThat(log.errors()).isEmpty();
        }
    }
}

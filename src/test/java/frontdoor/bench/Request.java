package frontdoor.bench;

import frontdoor.testing.HttpLine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/// What a browser would send.
///
/// @param cookies name and value
/// @param form fields of a form that is sent; empty to read a page
/// @param expected the status of success
/// @param leadsTo how the address ends that success leads to
record Request(String path, Map<String, String> cookies, Map<String, String> form, int expected, String leadsTo)
        implements HttpLine.Sent {

    private static final String CSRF_COOKIE = "__Host-csrf";
    private static final String CSRF = "a-token-that-only-the-benchmark-uses";

    static Request page(String path, Map<String, String> cookies) {
        return new Request(path, cookies, Map.of(), 200, "");
    }

    boolean isAnsweredBy(HttpLine.Answer answer) {
        return answer.status() == expected && answer.location().endsWith(leadsTo);
    }

    /// The token goes along twice, as in each form of ours: in its cookie, and masked with zeros in its field.
    @Override
    public byte[] bytes(int port) {
        var head = "Host: localhost:" + port + "\r\nCookie: " + CSRF_COOKIE + "=" + CSRF
                + cookies.entrySet().stream()
                        .map(cookie -> "; " + cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining());
        if (form.isEmpty()) {
            return ("GET " + path + " HTTP/1.1\r\n" + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        }
        var body = "_csrf=" + MASKED
                + form.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
        return ("POST " + path + " HTTP/1.1\r\n" + head
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static final String MASKED = masked();

    private static String masked() {
        var token = CSRF.getBytes(StandardCharsets.UTF_8);
        var masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(masked);
    }
}

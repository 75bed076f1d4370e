package frontdoor.listings;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Fetches from a stranger's address without being led into our own network: over HTTPS, from public addresses only,
/// with no redirect, within limits. A host that the settings name may be reached anywhere.
///
/// All addresses of a name are looked at just before each request. Java keeps what it looked up for half a minute, so
/// the connection goes to what was looked at.
@Component
class FeedGuard {

    static final int LARGEST = 20_000_000; // bytes of a page

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final ListingSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();

    FeedGuard(ListingSettings settings) {
        this.settings = settings;
    }

    /// @throws IOException with a sentence for staff, if nothing could be had
    byte[] get(URI address) throws IOException {
        check(address);
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(LONGEST)
                    .header("Accept", "application/json")
                    .build();
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw new IOException("The feed answered with status " + answer.statusCode() + ".");
                }
                var bytes = body.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new IOException("A page of the feed is larger than 20 MB.");
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Frontdoor was stopped.", e);
        }
    }

    void check(URI address) throws IOException {
        var host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            throw new IOException("The address has no host, or has a password in it.");
        }
        if (settings.hosts().contains(host.toLowerCase(Locale.ROOT))) {
            return;
        }
        if (!"https".equals(address.getScheme())) {
            throw new IOException("The address does not begin with https://.");
        }
        try {
            if (!Arrays.stream(InetAddress.getAllByName(host)).allMatch(FeedGuard::isPublic)) {
                throw new IOException("The address is not on the public internet.");
            }
        } catch (UnknownHostException e) {
            throw new IOException("There is no host of that name.", e);
        }
    }

    /// @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">Special addresses, IANA</a>
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            return first != 0
                    && first < 240
                    && !(first == 100 && second >= 64 && second < 128)
                    && !(first == 192 && second == 0)
                    && !(first == 198 && (second == 18 || second == 19));
        }
        return (first & 0xe0) == 0x20 // 2000::/3, of which 2002:: and 64:ff9b:: could lead to any IPv4 address
                && !(first == 0x20 && second == 0x02)
                && !(first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    }
}

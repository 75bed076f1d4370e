package frontdoor.listings;

import frontdoor.endpoints.PublicAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
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

    private final PublicAddresses addresses;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();

    FeedGuard(ListingSettings settings) {
        this.addresses = new PublicAddresses(Set.copyOf(settings.hosts()), Set.of(), InetAddress::getAllByName);
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
        var refusal = addresses.refusal(address.toString());
        if (refusal.isPresent()) {
            throw new IOException(
                    switch (refusal.get()) {
                        case UNREADABLE -> "The address has no host, or cannot be read.";
                        case USER_INFO -> "The address has a password in it.";
                        case NOT_HTTPS -> "The address does not begin with https://.";
                        case PORT -> "The address names a port.";
                        case NOT_PUBLIC -> "The address is not on the public internet.";
                    });
        }
        try {
            addresses.of(address.getHost());
        } catch (PublicAddresses.NotPublic e) {
            throw new IOException("The address is not on the public internet.", e);
        } catch (UnknownHostException e) {
            throw new IOException("There is no host of that name.", e);
        }
    }
}

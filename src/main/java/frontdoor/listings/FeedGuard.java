package frontdoor.listings;

import frontdoor.endpoints.PublicAddresses;
import frontdoor.endpoints.PublicClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Fetches from a stranger's address without being led into our own network: over HTTPS, from public addresses only,
/// with no redirect, within limits. A host that the settings name may be reached anywhere.
@Component
class FeedGuard implements DisposableBean {

    static final int LARGEST = 20_000_000; // bytes of a page

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final int FEEDS = 4; // at the same time
    private static final int OK = 200;
    private static final int PIECE = 65_536; // bytes

    private final PublicAddresses addresses;
    private final CloseableHttpClient http;
    private final Duration longest;

    FeedGuard(ListingSettings settings) {
        this.addresses = new PublicAddresses(Set.copyOf(settings.hosts()), Set.of(), InetAddress::getAllByName);
        this.http = PublicClient.of(addresses, CONNECTING, SILENCE, FEEDS);
        this.longest = settings.longest();
    }

    /// @throws IOException with a sentence for staff, if nothing could be had
    byte[] get(URI address) throws IOException {
        check(address);
        var request = new HttpGet(address);
        request.setHeader("Accept", "application/json");
        long begun = System.nanoTime();
        var host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
        try (var answer = http.executeOpen(host, request, null)) {
            try {
                return body(answer, begun);
            } catch (IOException e) {
                request.abort(); // closing would wait for the rest of a page that is too slow or too long
                throw e;
            }
        }
    }

    private byte[] body(ClassicHttpResponse answer, long begun) throws IOException {
        if (answer.getCode() != OK) {
            throw new IOException("The feed answered with status " + answer.getCode() + ".");
        }
        var bytes = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        var body = answer.getEntity().getContent();
        for (int read; (read = body.read(piece)) >= 0; ) {
            bytes.write(piece, 0, read);
            if (bytes.size() > LARGEST) {
                throw new IOException("A page of the feed is larger than 20 MB.");
            }
            if (System.nanoTime() - begun > longest.toNanos()) {
                throw new IOException("A page of the feed took longer than " + longest.toSeconds() + " seconds.");
            }
        }
        return bytes.toByteArray();
    }

    /// Why an address can never be fetched, as a sentence for staff; without looking its name up.
    Optional<String> refusal(String address) {
        return addresses.refusal(address).map(why -> switch (why) {
            case UNREADABLE -> "The address has no host, or cannot be read.";
            case USER_INFO -> "The address has a password in it.";
            case NOT_HTTPS -> "The address does not begin with https://.";
            case PORT -> "The address names a port.";
            case NOT_PUBLIC -> "The address is not on the public internet.";
        });
    }

    void check(URI address) throws IOException {
        var refusal = refusal(address.toString());
        if (refusal.isPresent()) {
            throw new IOException(refusal.get());
        }
        try {
            addresses.of(address.getHost());
        } catch (PublicAddresses.NotPublic e) {
            throw new IOException("The address is not on the public internet.", e);
        } catch (UnknownHostException e) {
            throw new IOException("There is no host of that name.", e);
        }
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}

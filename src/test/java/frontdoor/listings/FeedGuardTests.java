package frontdoor.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.endpoints.PublicAddresses;
import frontdoor.endpoints.RawReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever names a feed leads us nowhere, and holds us up no longer than we allow.
class FeedGuardTests {

    private final FeedGuard guard = new FeedGuard(new ListingSettings(List.of("127.0.0.1"), Duration.ofMillis(300)));

    @AfterEach
    void close() throws IOException {
        guard.destroy();
    }

    @Test
    void aPageThatDripsForEverIsGivenUp() throws IOException {
        try (var slow = RawReceiver.start(RawReceiver.dripping("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"))) {
            var page = URI.create("http://127.0.0.1:" + slow.port() + "/v3/services?page=1");
            long begun = System.nanoTime();
            assertThatThrownBy(() -> guard.get(page)).hasMessageContaining("took longer than");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/v3",
                "https://localhost/v3",
                "https://127.0.0.2/v3",
                "https://10.0.0.1/v3",
                "https://169.254.169.254/latest",
                "https://[::1]/v3",
                "https://[::ffff:10.0.0.1]/v3",
                "https://[fd00::1]/v3",
                "https://100.64.0.1/v3",
                "https://0.0.0.0/v3",
                "https://user:word@example.org/v3",
                "file:///etc/passwd"
            })
    void noAddressLeadsIntoOurOwnNetwork(String address) {
        assertThatThrownBy(() -> guard.check(URI.create(address))).isInstanceOf(IOException.class);
    }

    @Test
    void publicAddressesArePublic() throws IOException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName("93.184.216.34")))
                .isTrue();
        assertThat(PublicAddresses.isPublic(InetAddress.getByName("2606:2800:220:1::1")))
                .isTrue();
        assertThat(PublicAddresses.isPublic(InetAddress.getByName("2002:0a00:0001::1")))
                .isFalse();
    }
}

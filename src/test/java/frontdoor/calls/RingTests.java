package frontdoor.calls;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import frontdoor.webhooks.SignedHooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// `bin/ring`, by which a council tries its desk out before its telephone system is there.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"frontdoor.webhooks.telephone.secret=" + SignedHooks.SECRET, "frontdoor.calls.extensions.2901=sam"
        })
class RingTests {

    @Autowired
    Calls calls;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @Test
    void aCallRingsUntilItIsAbandoned() throws Exception {
        clock.set(Instant.now());

        assertThat(ring("")).isEqualTo("call.offered: stored\n");
        assertThat(calls.ringing("sam"))
                .hasValueSatisfying(ringing -> assertThat(ringing.number()).isEqualTo("+447700900914"));

        assertThat(ring("abandoned\n")).isEqualTo("call.offered: stored\ncall.abandoned: stored\n");
    }

    @Test
    void itSaysWhatItNeeds() throws Exception {
        var ring = new ProcessBuilder("bin/ring", "2901", "07700900914").redirectErrorStream(true);
        ring.environment().remove("FRONTDOOR_TELEPHONE_SECRET");

        assertThat(said(ring.start(), "")).contains("frontdoor.webhooks.telephone.secret");
    }

    private String ring(String then) throws IOException {
        var ring = new ProcessBuilder("bin/ring", "2901", "07700900914", "http://localhost:" + port)
                .redirectErrorStream(true);
        ring.environment().putAll(Map.of("FRONTDOOR_TELEPHONE_SECRET", SignedHooks.SECRET));
        return said(ring.start(), then);
    }

    private static String said(Process process, String then) throws IOException {
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(then);
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

package frontdoor.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// Twenty partners whose systems say nothing hold up nobody else.
@SpringBootTest(
        properties = {
            "frontdoor.endpoints.inside=localhost",
            "frontdoor.endpoints.whole=10s",
            "frontdoor.endpoints.lease=2m"
        })
@Import(Partners.class)
class BesideDeadPartnersTests {

    private static final int DEAD = 20;
    private static final int EVENTS = 30;

    @Autowired
    Partners partners;

    @Autowired
    Lanes lanes;

    @Test
    void aHealthyPartnerIsToldWhileTwentyAreDead() {
        var key = "p" + UUID.randomUUID();
        var dead = new ArrayList<RawReceiver>();
        try (var healthy = Receiver.start()) {
            partners.proven(key, healthy);
            for (int i = 0; i < DEAD; i++) {
                dead.add(RawReceiver.start(RawReceiver::silence));
                partners.forced(key, dead.getLast().address());
            }
            for (int i = 0; i < EVENTS; i++) {
                partners.tell(key);
            }
            lanes.run();

            await().atMost(Duration.ofSeconds(8)).until(() -> healthy.count() == EVENTS);

            assertThat(lanes.areIdle())
                    .as("the dead are still being waited for")
                    .isFalse();
            assertThat(dead)
                    .as("one connection each")
                    .extracting(RawReceiver::met)
                    .containsOnly(1);
        } finally {
            dead.forEach(RawReceiver::close);
        }
        await().atMost(Duration.ofSeconds(60)).until(lanes::areIdle);
    }
}

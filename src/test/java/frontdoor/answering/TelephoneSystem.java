package frontdoor.answering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.replay.Telling;
import frontdoor.replay.Told;
import frontdoor.testing.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/// Tells us of calls, as the council's telephone system does. A second passes each time.
record TelephoneSystem(int port, SettableClock clock) {

    static String newCall() {
        return "call-" + UUID.randomUUID();
    }

    /// @param kind `offered`, `answered`, `ended` or `abandoned`
    void happens(String call, String kind, String extension, String number) {
        clock.forward(Duration.ofSeconds(1));
        var data = "\"call\":\"%s\",\"extension\":\"%s\",\"number\":\"%s\"".formatted(call, extension, number);
        var body = "{\"type\":\"call.%s\",\"timestamp\":\"%s\",\"data\":{%s}}".formatted(kind, clock.instant(), data);
        var telling = new Telling(URI.create("http://localhost:" + port), clock);
        assertThat(telling.tell(new Told("telephone", "msg_" + UUID.randomUUID(), clock.instant(), body)))
                .isEqualTo(202);
    }
}

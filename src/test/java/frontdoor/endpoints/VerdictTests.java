package frontdoor.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each answer means, without a database or a network.
class VerdictTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final Retries RETRIES = new Retries(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)));

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void everyAnswerOf2xxIsSuccess(int status) {
        assertThat(verdict(status, null, 1)).isEqualTo(new Verdict(Delivery.State.DELIVERED, null, null, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 199, 300, 301, 304, 400, 401, 404, 409, 500, 501, 505, 599})
    void nothingElseIs(int status) {
        var verdict = verdict(status, null, 1);
        assertThat(verdict.state()).isEqualTo(Delivery.State.PENDING);
        assertThat(verdict.nextAt()).isBetween(NOW.plusSeconds(5), NOW.plusSeconds(6));
        assertThat(verdict.pauseUntil()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void whoeverIsTooBusyIsLeftAlone(int status) {
        assertThat(verdict(status, null, 1).pauseUntil()).isEqualTo(NOW.plusSeconds(30));
        assertThat(verdict(status, Duration.ofMinutes(7), 1).pauseUntil()).isEqualTo(NOW.plusSeconds(420));
        assertThat(verdict(status, Duration.ofMinutes(7), 1).nextAt()).isEqualTo(NOW.plusSeconds(420));
    }

    @Test
    void askingForLessThanTheTableSaysGetsTheTable() {
        assertThat(verdict(503, Duration.ofSeconds(1), 2).nextAt()).isAfterOrEqualTo(NOW.plusSeconds(300));
    }

    @Test
    void afterTheLastWaitItHasFailed() {
        assertThat(verdict(500, null, 3).state()).isEqualTo(Delivery.State.FAILED);
        assertThat(verdict(503, Duration.ofMinutes(7), 3).state()).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void waitsAreNeverShorterThanTheTableAndSeldomAlike() {
        var random = new Random(1);
        var waits = new HashSet<Duration>();
        for (int i = 0; i < 1_000; i++) {
            waits.add(RETRIES.after(2, random).orElseThrow());
        }
        assertThat(waits)
                .hasSizeGreaterThan(900)
                .allMatch(wait -> !wait.minusSeconds(300).isNegative() && wait.compareTo(Duration.ofSeconds(360)) < 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                             | 0
            120                           | 120
            999999999                     | 86400
            Mon, 23 Nov 2026 09:31:00 GMT | 60
            Mon, 23 Nov 2026 09:00:00 GMT | 0
            -5                            |
            soon                          |
            99999999999999999999          |
            """)
    void retryAfterIsReadAsSecondsOrAsADate(String header, @Nullable Integer seconds) {
        var answer = new BasicHttpResponse(503);
        answer.setHeader("Retry-After", header);
        assertThat(RetryAfter.of(answer, NOW)).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    private static Verdict verdict(int status, @Nullable Duration asked, int failures) {
        var answer = new Answer.Said(status, asked, null, Duration.ofMillis(3));
        return Verdict.of(answer, failures, RETRIES, new Random(1), NOW);
    }
}

package frontdoor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Days as they are lived in London, where a summer's day ends an hour before one of Greenwich.
class CivilTimeTests {

    @Test
    void whatIsPromisedForADayRunsToItsLastSecond() {
        assertThat(CivilTime.endOf(LocalDate.of(2026, 7, 1))).isEqualTo(Instant.parse("2026-07-01T22:59:59Z"));
        assertThat(CivilTime.isByTheDay(CivilTime.endOf(LocalDate.of(2026, 7, 1))))
                .isTrue();
        assertThat(CivilTime.isByTheDay(CivilTime.endOf(LocalDate.of(2026, 12, 1))))
                .isTrue();
    }

    @Test
    void whatIsPromisedForTheLateEveningIsToldByItsTime() {
        assertThat(CivilTime.isByTheDay(Instant.parse("2026-12-01T23:05:00Z"))).isFalse();
        assertThat(CivilTime.isByTheDay(Instant.parse("2026-12-01T23:59:00Z"))).isFalse();
    }
}

package frontdoor.cases;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.directory.Services;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.services.CaseState;
import frontdoor.services.Decision;
import frontdoor.services.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// How long a case is kept after it ends.
@SpringBootTest
class KeepingTests {

    private static final Instant AT = Instant.parse("2026-11-23T09:30:00Z");

    @Autowired
    Writings writings;

    @Autowired
    Services services;

    @Test
    void isCountedFromTheDayItEnded() {
        assertThat(keptUntil("blue_badge", "refused")).isEqualTo(LocalDate.of(2027, 11, 23));
    }

    @Test
    void isNotCountedFromThatDayWhereTheFileCountsFromAnother() {
        assertThat(keptUntil("blue_badge", "issued")).isNull();
    }

    private @Nullable LocalDate keptUntil(String key, String outcome) {
        var service = services.current(key).orElseThrow();
        var ended = new CaseState(
                null,
                outcome,
                Map.of(),
                null,
                Service.Priority.NORMAL,
                Channel.WEB,
                AT,
                AT,
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of());
        return writings.opening(
                        service,
                        1,
                        aMissedBin().request(),
                        Reference.random(),
                        new Decision.Decided(ended, List.of()),
                        AT,
                        AT)
                .keepUntil();
    }
}

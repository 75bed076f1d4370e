package frontdoor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTests {

    @ParameterizedTest
    @CsvSource({
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        "ŵ, 70, 1",
        "ŵ, 71, 2",
        "ŵ, 135, 3"
    })
    void countsTheTextsThatAreBilled(String letter, int times, int segments) {
        assertThat(Segments.of(letter.repeat(times))).isEqualTo(segments);
    }
}

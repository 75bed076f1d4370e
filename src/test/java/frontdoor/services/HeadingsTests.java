package frontdoor.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeadingsTests {

    private static final List<String> ORDER = List.of("name", "call_back", "born", "died");
    private static final Map<String, String> HEADINGS = Map.of("name", "You", "born", "Them");

    @Test
    void standAboveTheFirstQuestionThatIsAskedOfTheirPart() {
        assertThat(Headings.above(ORDER, HEADINGS, ORDER))
                .containsExactly(Map.entry("name", "You"), Map.entry("born", "Them"));
        assertThat(Headings.above(ORDER, HEADINGS, Set.of("call_back", "died")))
                .containsExactly(Map.entry("call_back", "You"), Map.entry("died", "Them"));
    }

    @Test
    void areLeftOutWhereNothingOfTheirPartIsAsked() {
        assertThat(Headings.above(ORDER, HEADINGS, Set.of("died"))).containsExactly(Map.entry("died", "Them"));
        assertThat(Headings.above(ORDER, Map.of(), ORDER)).isEmpty();
    }
}

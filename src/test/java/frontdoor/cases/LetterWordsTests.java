package frontdoor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.checks.ServiceFile;
import frontdoor.kernel.Reference;
import frontdoor.referrals.Reaching.Reached;
import frontdoor.services.CaseState;
import frontdoor.services.Service;
import frontdoor.services.ServiceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LetterWordsTests {

    private final Service service = missedBin();

    @Test
    void fillsInAnswersInWords() {
        assertThat(words(Map.of("bin", "garden")).fill("Your ((bin)) bin.")).isEqualTo("Your Garden waste bin.");
    }

    @Test
    void writesOutADateOfTheRegister() {
        var address = Map.<String, Object>of("address", Map.of("next_collection", "2026-12-01"));

        assertThat(words(address).fill("Next on ((address.next_collection))."))
                .isEqualTo("Next on Tuesday 1 December 2026.");
    }

    @Test
    void leavesOutASentenceThatNeedsWhatTheCaseDoesNotHave() {
        assertThat(
                        words(Map.of("bin", "food"))
                                .fill(
                                        "We missed it. Your next collection is ((address.next_collection)).\nLeave the ((bin)) bin out."))
                .isEqualTo("We missed it. Leave the Food waste bin out.");
    }

    @Test
    void doesNotTakeADollarOrABackslashOfAnAnswerForItsOwn() {
        assertThat(words(Map.of("notes", "Gate $1 \\ left")).fill("((notes))")).isEqualTo("Gate $1 \\ left");
    }

    private LetterWords words(Map<String, Object> answers) {
        var state = new CaseState(
                "with_crew",
                null,
                answers,
                "crews",
                Service.Priority.NORMAL,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of());
        return new LetterWords(service, new Reference("FD-7K3M-9QX2"), state, Reached.ALL);
    }

    private static Service missedBin() {
        try {
            var text = Files.readString(Path.of("src/main/resources/council/services/missed_bin.yaml"));
            return ServiceReader.read(Objects.requireNonNull(
                    ServiceFile.read("missed_bin.yaml", text).tree()));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

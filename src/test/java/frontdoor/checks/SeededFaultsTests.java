package frontdoor.checks;

import static frontdoor.checks.SoundFiles.BADGE;
import static frontdoor.checks.SoundFiles.BIN;
import static frontdoor.checks.SoundFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Slips that people make, each put into a sound file: the checker must find it, in the right line, and say so
/// in words that help.
class SeededFaultsTests {

    private static final CouncilNames COUNCIL = new CouncilNames(
            Set.of(
                    "crew",
                    "waste_officer",
                    "waste_supervisor",
                    "contact_centre",
                    "badge_officer",
                    "assessor",
                    "blue_badge_manager"),
            Set.of("waste", "waste_crews", "blue_badge", "occupational_therapy"),
            Set.of("badge_maker"),
            Set.of("missed_bin", "blue_badge", "complaint_stage_1"),
            Set.of(),
            Set.of("town_hall.advice", "town_hall.badges"),
            Set.of("officers"),
            Map.of("waste_office", Set.of("waste")));

    static Stream<Slip> slips() {
        return Stream.of(
                        YamlSlips.all(),
                        ShapeSlips.all(),
                        NameSlips.all(),
                        ReferralSlips.all(),
                        FlowSlips.all(),
                        ConditionSlips.all(),
                        OptionSlips.all(),
                        ExampleSlips.all())
                .flatMap(Function.identity());
    }

    @ParameterizedTest
    @MethodSource("slips")
    void isFoundInTheRightLineAndSaidInWords(Slip slip) {
        var text = text(slip.file());
        assertThat(text.split(Pattern.quote(slip.from()), -1))
                .as("places of the slip")
                .hasSize(2);
        var slipped = text.replace(slip.from(), slip.to());

        var faults = new Checker(COUNCIL).check(slipped, slip.file() + ".yaml").faults();

        long line = 1
                + slipped.substring(0, slipped.indexOf(slip.line()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.sentence()).contains(slip.says());
            assertThat(fault.line()).isEqualTo((int) line);
        });
    }

    @Test
    void theFilesAreSoundBefore() {
        for (var file : Set.of(BIN, BADGE)) {
            assertThat(new Checker(COUNCIL).check(text(file), file + ".yaml").faults())
                    .as(file)
                    .isEmpty();
        }
    }
}

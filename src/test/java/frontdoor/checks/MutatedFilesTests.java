package frontdoor.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is done to a file, checking it ends with faults or a sound service, never with an exception.
class MutatedFilesTests {

    private static final String LETTERS = "{}[]:,&*!|>'\"%@`#-? \n\t~é😀\u00000aZ_";
    private static final int ROUNDS = 40;

    private final Checker checker = new Checker(CouncilNames.nothing());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void changedCharactersNeverThrow(long seed) {
        var random = new Random(seed);
        var sound = SoundFiles.text("missed_bin");
        for (int i = 0; i < ROUNDS; i++) {
            var text = new StringBuilder(sound);
            for (int j = 0; j <= random.nextInt(3); j++) {
                text.setCharAt(random.nextInt(text.length()), LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            endsWell(text.toString(), seed, i);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void movedAndMissingLinesNeverThrow(long seed) {
        var random = new Random(seed);
        for (var file : List.of("missed_bin", "blue_badge")) {
            for (int i = 0; i < ROUNDS / 2; i++) {
                var lines = new ArrayList<>(SoundFiles.text(file).lines().toList());
                switch (random.nextInt(3)) {
                    case 0 -> lines.remove(random.nextInt(lines.size()));
                    case 1 -> Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
                    default -> lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
                }
                endsWell(String.join("\n", lines), seed, i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void exchangedWordsNeverThrow(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var words = SoundFiles.text("missed_bin").split("(?<=\\W)|(?=\\W)");
            Collections.swap(
                    java.util.Arrays.asList(words), random.nextInt(words.length), random.nextInt(words.length));
            endsWell(String.join("", words), seed, i);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9})
    void changedBytesNeverThrow(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var bytes = SoundFiles.text("blue_badge").getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            assertThatCode(() -> ServiceFile.read("x.yaml", bytes)).doesNotThrowAnyException();
        }
    }

    private void endsWell(String text, long seed, int round) {
        assertThatCode(() -> {
                    var checked = checker.check(text, "missed_bin.yaml");
                    assertThat(checked instanceof Checked.Sound)
                            .isEqualTo(checked.faults().isEmpty());
                    assertThat(checked.faults())
                            .allSatisfy(fault -> assertThat(fault.what()).isNotBlank());
                })
                .as("seed %d, round %d:%n%s", seed, round, text)
                .doesNotThrowAnyException();
    }
}

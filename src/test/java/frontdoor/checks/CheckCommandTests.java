package frontdoor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void saysWhatASoundFileCovers() throws IOException {
        write(SoundFiles.text("missed_bin"));

        assertThat(CheckCommand.run(List.of(folder.toString()), List.of(), out()))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("missed_bin.yaml: sound. 5 of 5 actions, 2 of 2 outcomes, "
                        + "4 of 4 conditions both ways, 7 examples\n");
    }

    @Test
    void printsEachFaultWithItsPlaceAndFails() throws IOException {
        write(SoundFiles.text("missed_bin").replace("queue: crews", "queue: crew"));

        assertThat(CheckCommand.run(List.of(folder.toString()), List.of(), out()))
                .isOne();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("missed_bin.yaml:52:12: The stage 'with_crew' waits");
    }

    @Test
    void explainsAServiceWithAPictureOfItsStages() throws IOException {
        var file = write(SoundFiles.text("missed_bin"));

        assertThat(ExplainCommand.run(List.of(file.toString()), out())).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "# Report a missed bin collection",
                        "stateDiagram-v2",
                        "with_crew --> end_collected: Bin emptied")
                .contains("asked only if “Which bin was missed?” is General waste or Recycling", "kept for 2 years");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("missed_bin.yaml"), text);
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }
}

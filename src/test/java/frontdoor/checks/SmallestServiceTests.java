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

/// The service with which the documentation lets people begin can be put into the made-up council's folder as it is
/// written.
class SmallestServiceTests {

    @TempDir
    Path folder;

    @Test
    void isSound() throws IOException {
        var page = Files.readString(Path.of("docs/SERVICE-FILE.md"));
        int from = page.indexOf("```yaml\nservice: lost_property\n") + "```yaml\n".length();
        var services = Files.createDirectory(folder.resolve("services"));
        Files.copy(Path.of("src/main/resources/council/teams.yaml"), folder.resolve("teams.yaml"));
        var file = Files.writeString(
                services.resolve("lost_property.yaml"), page.substring(from, page.indexOf("```", from)));

        var printed = new ByteArrayOutputStream();
        int code = CheckCommand.run(
                List.of(file.toString()), List.of(), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(code).as(printed.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("sound").doesNotContain("Advice");
    }
}

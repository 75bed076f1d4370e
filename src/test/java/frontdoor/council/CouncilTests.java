package frontdoor.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CouncilTests {

    @TempDir
    Path folder;

    @Test
    void theMadeUpCouncilNeedsNoSetting() {
        var council = CouncilFile.in(CouncilFolder.of(null, folder));

        assertThat(council.name()).isEqualTo("Anytown Council");
        assertThat(council.languages()).first().hasToString("en");
    }

    @Test
    void aCouncilBringsItsOwnFolder() throws IOException {
        write("Othertown Council", "#112233");

        assertThat(CouncilFile.in(CouncilFolder.of(folder, folder)).name()).isEqualTo("Othertown Council");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CouncilFolder.of(folder.resolve("nowhere"), folder))
                .withMessageContaining("nowhere");
    }

    @Test
    void aMissingEntryIsNamed() throws IOException {
        Files.writeString(folder.resolve("council.yaml"), "name: Othertown Council\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CouncilFile.in(new CouncilFolder(folder)))
                .withMessageContaining("has no `brand`");
    }

    @Test
    void aColourCannotCarryAnythingElse() throws IOException {
        write("Othertown Council", "red; background: url(x)");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CouncilFile.in(new CouncilFolder(folder)))
                .withMessageContaining("#00504a");
    }

    @Test
    void aColourThatNobodyCanReadIsRefused() throws IOException {
        assertThat(Contrast.between("#000000", "#ffffff")).isEqualTo(21);
        assertThat(Contrast.between("#777777", "#ffffff")).isCloseTo(4.48, within(0.01));
        write("Othertown Council", "#ffee66");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CouncilFile.in(new CouncilFolder(folder)))
                .withMessageContaining("brand.colour #ffee66 is 1.2 to 1 on white");
    }

    private void write(String name, String colour) throws IOException {
        Files.writeString(folder.resolve("council.yaml"), """
                name: %s
                short_name: Othertown
                telephone: 01632 960200
                text_relay: 18001 01632 960200
                email: hello@othertown.example.org
                address: [Othertown]
                website: https://othertown.example.org
                languages: [en]
                opening_hours: {monday: "09:00-17:00"}
                brand: {colour: '%s', accent: '#ffd166'}
                """.formatted(name, colour));
    }
}

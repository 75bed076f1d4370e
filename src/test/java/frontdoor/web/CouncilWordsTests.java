package frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.council.CouncilFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;

/// A council says any words of the pages in its own way.
@ExtendWith(OutputCaptureExtension.class)
class CouncilWordsTests {

    private static final Locale WELSH = Locale.forLanguageTag("cy");

    @TempDir
    Path folder;

    @Test
    void itsOwnWordsComeBeforeOurs() throws IOException {
        write("words/en/mine.properties", "web.back=Go back\nweb.time.dateAndTime={0}, {1}\n");
        var words = words();
        assertThat(words.getMessage("web.back", null, Locale.UK)).isEqualTo("Go back");
        assertThat(words.getMessage("web.time.dateAndTime", new Object[] {"a", "b"}, Locale.UK))
                .isEqualTo("a, b");
        assertThat(words.getMessage("web.skip", null, Locale.UK)).isEqualTo("Skip to main content");
    }

    @Test
    void oneLanguageSaysNothingForAnother() throws IOException {
        write("words/en/mine.properties", "site.kiosk.bar=Ours\n");
        assertThat(words().getMessage("site.kiosk.bar", null, WELSH)).isEqualTo("Sgrin a rennir yw hon");
    }

    @Test
    void anUnknownKeyIsTold(CapturedOutput log) throws IOException {
        write("words/cy/mine.properties", "web.bakc=Yn ôl\nweb.skip={0\n");
        assertThat(words().getMessage("web.bakc", null, "none", WELSH)).isEqualTo("none");
        assertThat(log).contains("there are no words web.bakc").contains("the words web.skip are left out");
    }

    @Test
    void withoutAFolderOfWordsNothingStandsBetween() throws IOException {
        assertThat(words()).isNotInstanceOf(CouncilWords.class);
    }

    private MessageSource words() throws IOException {
        return CouncilWords.in(new CouncilFolder(folder), WebSettings.messageSource());
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

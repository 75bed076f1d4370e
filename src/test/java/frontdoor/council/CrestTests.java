package frontdoor.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A crest is a picture and nothing else.
class CrestTests {

    @Test
    void theMadeUpCouncilHasOne() {
        assertThat(Crest.read(Path.of("src/main/resources/council/crest.svg")).type())
                .isEqualTo("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT href='#x'/>",
                "<g onload='x()'/>",
                "<foreignObject/>",
                "<a href=\"javascript:x\">a</a>",
                "<image href='https://example.org/x.png'/>",
                "<use xlink:href='//example.org/x#y'/>",
                "<style>@import 'x.css'</style>",
                "<rect fill='url(https://example.org/x)'/>"
            })
    void aDrawingThatActsOrFetchesIsRefused(String part) {
        assertThatThrownBy(() -> svg("<svg xmlns='http://www.w3.org/2000/svg'>" + part + "</svg>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDrawingMayNameItsOwnParts() {
        assertThat(svg("<svg xmlns='http://www.w3.org/2000/svg'><defs><g id='a'/></defs><use href='#a'/>"
                                + "<rect fill='url(#a)'/></svg>")
                        .type())
                .isEqualTo("image/svg+xml");
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> svg("<!DOCTYPE html><html></html>")).hasMessageContaining("SVG or a PNG");
        assertThatThrownBy(() -> svg("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>"))
                .isInstanceOf(IllegalArgumentException.class);
        var large = Files.writeString(folder.resolve("large.svg"), "<svg>" + " ".repeat(60_000) + "</svg>");
        assertThatThrownBy(() -> Crest.read(large)).hasMessageContaining("50 KB");
        assertThatThrownBy(() -> Crest.read(folder.resolve("none.svg"))).hasMessageContaining("There is no crest");
    }

    private static Crest svg(String text) {
        return Crest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}

package frontdoor.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/// The fonts that stand in the jar: the build takes them from their npm packages.
final class Typefaces {

    record Face(String family, int weight, String file) {

        InputStream open() {
            var stream = Typefaces.class.getResourceAsStream("/pdf/fonts/" + file);
            if (stream == null) {
                throw new IllegalStateException("The build did not bring " + file);
            }
            return stream;
        }
    }

    private static final List<Face> ALL = List.of(
            new Face("Noto Sans", 400, "NotoSans_400Regular.ttf"),
            new Face("Noto Sans", 700, "NotoSans_700Bold.ttf"),
            new Face("Noto Sans Arabic", 400, "NotoSansArabic_400Regular.ttf"),
            new Face("Noto Sans Arabic", 700, "NotoSansArabic_700Bold.ttf"));

    private final List<Font> regular = ALL.stream()
            .filter(face -> face.weight() == 400)
            .map(Typefaces::read)
            .toList();

    List<Face> all() {
        return ALL;
    }

    boolean has(int character) {
        return Character.isWhitespace(character) || regular.stream().anyMatch(font -> font.canDisplay(character));
    }

    /// Without what no font has, which would be an empty box, and without what no reader can be told of.
    String printable(String text) {
        return text.codePoints()
                .filter(character -> has(character) && (!Character.isISOControl(character) || character == '\n'))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Font read(Face face) {
        try (var stream = face.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(face.file(), broken);
        }
    }
}

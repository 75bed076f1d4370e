package frontdoor.letters;

import frontdoor.council.Council;
import frontdoor.notify.Message;
import frontdoor.pdf.Paper;
import frontdoor.pdf.Paper.Envelope;
import frontdoor.pdf.Paper.Window;
import frontdoor.pdf.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message as a letter on paper.
final class LetterPaper {

    private static final int MOST_LINES = 8;

    private LetterPaper() {}

    /// @param marked whether its words have the marks of [LetterText]
    static Paper of(Message message, boolean marked, Council council, Window window) {
        var from = new ArrayList<>(List.of(council.name()));
        from.addAll(council.address());
        from.add(council.phone());
        return new Paper(
                message.subject().isBlank() ? council.name() : message.subject(),
                Locale.forLanguageTag(message.language()),
                message.isInLargePrint() ? Paper.LARGE : Paper.USUAL,
                new Envelope(to(message), from, window),
                code(message.id()),
                marked ? LetterText.parts(message.body()) : Part.paragraphs(message.body()));
    }

    static List<String> to(Message message) {
        return message.recipient()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// What stands on each of its pages and on no other letter's.
    static String code(UUID id) {
        var digits = id.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(20, 28);
    }

    /// Why no printer can do it justice: it is to be in braille, say (`needs`), or has no address that fits the window
    /// (`address`). Null if one can.
    static @Nullable String unprintable(Message message) {
        int lines = to(message).size();
        if (message.needs() != null && !message.isInLargePrint()) {
            return "needs";
        }
        return lines >= 2 && lines <= MOST_LINES ? null : "address";
    }

    static boolean isForAPrinter(Message message) {
        return unprintable(message) == null;
    }
}

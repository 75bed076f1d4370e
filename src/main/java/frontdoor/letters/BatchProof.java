package frontdoor.letters;

import frontdoor.pdf.Paper;
import frontdoor.pdf.Paper.Window;
import frontdoor.pdf.Part;
import frontdoor.pdf.PrintedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// Reads a batch back from the file that would be printed. Each page must bear the code of its letter, and its number
/// of how many; the window must show that letter's address; and the pages together must say what the letter says, no
/// less and no more. Whatever went wrong on the way, a page in the wrong envelope is found here.
final class BatchProof {

    private static final Window FOOT = new Window(0, 276, 210, 297);
    private static final Window FIRST_BODY = new Window(0, 94, 210, 276);
    private static final Window BODY = new Window(0, 0, 210, 276);
    private static final Pattern NUMBER = Pattern.compile("(.+), \\S+ (\\d+) \\S+ (\\d+)");

    private BatchProof() {}

    /// @param letters what each letter should be, in the order of the file
    /// @return what is wrong first, without anybody's name; empty if all pages belong
    static Optional<String> fault(byte[] pdf, List<Paper> letters, boolean duplex) {
        try (var document = Loader.loadPDF(pdf)) {
            return fault(document, letters, duplex);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> fault(PDDocument document, List<Paper> letters, boolean duplex) {
        var codes = new HashSet<String>();
        int next = 0;
        for (var letter : letters) {
            if (!codes.add(letter.code())) {
                return Optional.of("Two letters have the code " + letter.code());
            }
            int pages = pages(document, next);
            if (pages == 0 || next + pages > document.getNumberOfPages()) {
                return Optional.of("Page %d does not say which it is".formatted(next + 1));
            }
            for (int number = 1; number <= pages; number++) {
                if (!bears(document.getPage(next + number - 1), letter, number, pages)) {
                    return Optional.of("Page %d is not page %d of %s".formatted(next + number, number, letter.code()));
                }
            }
            var first = document.getPage(next);
            var envelope = Objects.requireNonNull(letter.envelope());
            if (!isMirrored(letter)
                    && !bare(PrintedText.within(first, envelope.window()))
                            .equals(bare(String.join("", envelope.to())))) {
                return Optional.of(
                        "The window of page %d does not show the address of %s".formatted(next + 1, letter.code()));
            }
            if (!isMirrored(letter) && !said(document, next, pages).equals(words(letter))) {
                return Optional.of("The pages of %s do not say what the letter says".formatted(letter.code()));
            }
            next += pages;
            if (duplex && pages % 2 == 1) {
                if (next >= document.getNumberOfPages() || !isBlank(document.getPage(next))) {
                    return Optional.of("Page %d should be blank".formatted(next + 1));
                }
                next++;
            }
        }
        return next == document.getNumberOfPages()
                ? Optional.empty()
                : Optional.of("Page %d belongs to no letter".formatted(next + 1));
    }

    /// How many pages the letter has of which this is the first; 0 if the page does not say.
    private static int pages(PDDocument document, int index) {
        if (index >= document.getNumberOfPages()) {
            return 0;
        }
        var number = NUMBER.matcher(PrintedText.within(document.getPage(index), FOOT));
        return number.matches() ? Integer.parseInt(number.group(3)) : 0;
    }

    private static boolean bears(PDPage page, Paper letter, int number, int of) {
        var foot = NUMBER.matcher(PrintedText.within(page, FOOT));
        return foot.matches()
                && foot.group(1).equals(letter.code())
                && Integer.parseInt(foot.group(2)) == number
                && Integer.parseInt(foot.group(3)) == of;
    }

    private static String said(PDDocument document, int first, int pages) {
        var said = new StringBuilder(PrintedText.within(document.getPage(first), FIRST_BODY));
        for (int i = 1; i < pages; i++) {
            said.append(PrintedText.within(document.getPage(first + i), BODY));
        }
        return bare(said.toString());
    }

    private static String words(Paper letter) {
        return bare(
                letter.title() + letter.parts().stream().map(BatchProof::words).collect(Collectors.joining()));
    }

    private static String words(Part part) {
        return switch (part) {
            case Part.Heading heading -> heading.text();
            case Part.Paragraph paragraph -> words(paragraph.runs());
            case Part.Items items -> {
                var said = new StringBuilder();
                for (int i = 0; i < items.items().size(); i++) {
                    said.append(items.numbered() ? i + 1 + "." : "")
                            .append(words(items.items().get(i)));
                }
                yield said.toString();
            }
            case Part.Table table ->
                String.join("", table.head())
                        + table.rows().stream().map(row -> String.join("", row)).collect(Collectors.joining());
            case Part.Picture _, Part.NewPage _ -> "";
        };
    }

    private static String words(List<Part.Run> runs) {
        return runs.stream().map(Part.Run::text).collect(Collectors.joining());
    }

    /// What is drawn from right to left is drawn with other characters than it is written with: for those letters, the
    /// code on each page is the proof.
    private static boolean isMirrored(Paper letter) {
        return letter.parts().stream()
                        .anyMatch(part -> part.toString().codePoints().anyMatch(BatchProof::isMirrored))
                || String.join("", Objects.requireNonNull(letter.envelope()).to())
                        .codePoints()
                        .anyMatch(BatchProof::isMirrored);
    }

    private static boolean isMirrored(int character) {
        var direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isBlank(PDPage page) {
        return PrintedText.within(page, new Window(0, 0, 210, 297)).isEmpty();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", "");
    }
}

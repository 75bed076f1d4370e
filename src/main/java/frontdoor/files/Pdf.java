package frontdoor.files;

import frontdoor.files.Inspection.Finding;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Whether a file is one whole PDF and no more: it starts as one, ends as one, can be read without a password, and
/// holds no script and no other file. It is never drawn here: this reads its outline, ISO 32000-1 section 7.5, and
/// refuses what it cannot read.
final class Pdf {

    private static final int MOST_PACKED = 20_000_000; // bytes, unpacked
    private static final int DICTIONARY_WITHIN = 2_000; // bytes before and after a name in it
    private static final int END_WITHIN = 2_048;
    private static final int ZIP_END_WITHIN = 66_000; // bytes: a comment of 65,535 and the record before it

    private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.\\d");
    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,9})\\s+%%EOF[\\s\\x00]*\\z");
    private static final Pattern TABLE = Pattern.compile("\\s*(xref\\s|\\d+\\s+\\d+\\s+obj\\b)");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    /// Names too long to come about by chance in a photograph's bytes.
    private static final Pattern ACTIVE = Pattern.compile(
            "/(?=[JLGEFRISX])" // most words are told apart by their first letter
                    + "(JavaScript|Launch|GoToR|GoToE|EmbeddedFile|FileAttachment"
                    + "|RichMedia|Rendition|ImportData|SubmitForm|XFA)"
                    + "|/EF[\\s\\x00]*(<<|\\d+\\s+\\d+\\s+R\\b)"
                    + "|(?i:<script|<html|<\\?php)");

    /// The type of a stream that packs other objects, however it is spelled.
    private static final Pattern PACKED =
            Pattern.compile("/(?:O|#4[fF])(?:b|#62)(?:j|#6[aA])(?:S|#53)(?:t|#74)(?:m|#6[dD])(?![\\w#])");

    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d+\\s+\\d+");

    private Pdf() {}

    static Finding inspect(byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        if (!isWhole(text)) {
            return new Finding.Bad("problem.file.unreadable");
        }
        try {
            var outline = plain(text) + plain(unpacked(text, content));
            if (outline.contains("/Encrypt")) {
                return new Finding.Bad("problem.file.locked");
            }
            return switch (PdfStreams.of(text, outline, content, Pdf::isActive)) {
                case TOO_MUCH -> new Finding.Bad("problem.file.unreadable");
                case REFUSED -> new Finding.Bad("problem.file.active");
                case GOOD ->
                    isAlsoZip(text) || isActive(outline)
                            ? new Finding.Bad("problem.file.active")
                            : new Finding.Good("pdf", content, null);
            };
        } catch (DataFormatException hidden) {
            return new Finding.Bad("problem.file.unreadable");
        }
    }

    private static boolean isActive(String text) {
        return ACTIVE.matcher(plain(text)).find();
    }

    private static boolean isWhole(String text) {
        var end = END.matcher(text).region(Math.max(0, text.length() - END_WITHIN), text.length());
        if (!HEADER.matcher(text).lookingAt() || !end.find()) {
            return false;
        }
        int table = Integer.parseInt(end.group(1));
        return table < text.length()
                && TABLE.matcher(text).region(table, text.length()).lookingAt()
                && text.contains("/Root");
    }

    /// A zip file is read from its end, so the end of a PDF may be the comment of a zip file.
    private static boolean isAlsoZip(String text) {
        return text.indexOf("PK\u0005\u0006", Math.max(0, text.length() - ZIP_END_WITHIN)) >= 0;
    }

    /// The objects that are packed into streams, where a script would hide.
    private static String unpacked(String text, byte[] content) throws DataFormatException {
        var all = new StringBuilder();
        var packed = PACKED.matcher(text);
        while (packed.find()) {
            var stream = PdfStreams.STREAM.matcher(text);
            stream.region(packed.end(), Math.min(text.length(), packed.end() + DICTIONARY_WITHIN));
            if (!stream.find()) {
                throw new DataFormatException("packed objects without a stream");
            }
            inflate(content, stream.end(), all);
        }
        return all.toString();
    }

    private static void inflate(byte[] content, int from, StringBuilder all) throws DataFormatException {
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            int start = all.length();
            var buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if ((read == 0 && !inflater.finished()) || all.length() > MOST_PACKED) {
                    throw new DataFormatException("packed objects are cut off, or too many");
                }
                all.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
            // Packed twice over, or through a predictor, they would not start with their numbers.
            if (!NUMBERED.matcher(all).region(start, all.length()).lookingAt()) {
                throw new DataFormatException("packed objects are disguised");
            }
        } finally {
            inflater.end();
        }
    }

    /// `/J#61vaScript` is another way to write `/JavaScript`.
    private static String plain(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}

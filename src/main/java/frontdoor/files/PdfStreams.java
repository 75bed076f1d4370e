package frontdoor.files;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Whether what is packed in a PDF would fill the memory of whoever opens it. It is unpacked here to be measured, and
/// nothing of it is kept.
final class PdfStreams {

    /// An A4 page in colour at 600 dots an inch is 104 million bytes.
    private static final int MOST_IN_ONE = 110_000_000;

    private static final int MOST_IN_ALL = 330_000_000;
    private static final int BUFFER = 64 * 1024;

    private static final int NUMBERS = 64; // bytes that show whether it begins with numbers
    private static final int MOST_OBJECTS = 20_000_000; // bytes
    private static final Pattern NUMBERED = Pattern.compile("(?:[\\s\\x00]|%[^\\r\\n]*[\\r\\n])*\\d+\\s+\\d+");

    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

    /// Packed twice, a thousand bytes can become a billion. No program that writes letters does it.
    private static final Pattern TWICE =
            Pattern.compile("(?:/(?:FlateDecode|Fl|LZWDecode|LZW)[\\s\\x00]*){2}(?=[\\s\\]])");

    private PdfStreams() {}

    /// @param text the file, a character for each byte
    /// @param outline the same with its names in plain spelling
    static boolean areTooMuch(String text, String outline, byte[] content) {
        if (TWICE.matcher(outline).find()) {
            return true;
        }
        long left = MOST_IN_ALL;
        var buffer = new byte[BUFFER];
        var stream = STREAM.matcher(text);
        while (stream.find()) {
            long size = unpacked(content, stream.end(), Math.min(left, MOST_IN_ONE), buffer);
            left -= size;
            if (size > MOST_IN_ONE || left < 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether what is packed in any stream, whatever that says of itself, is objects that hold something. A reader
    /// finds
    /// objects by a table; here a word in a text could pass for the beginning of another stream.
    static boolean anyHolds(String text, byte[] content, Predicate<String> something) {
        var stream = STREAM.matcher(text);
        while (stream.find()) {
            var objects = objects(content, stream.end());
            if (!objects.isEmpty() && something.test(objects)) {
                return true;
            }
        }
        return false;
    }

    /// What is packed there, if it begins as objects do: with their numbers. Empty for a picture.
    private static String objects(byte[] content, int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            var start = new byte[NUMBERS];
            int read = inflater.inflate(start);
            var all = new StringBuilder(new String(start, 0, read, StandardCharsets.ISO_8859_1));
            if (!NUMBERED.matcher(all).lookingAt()) {
                return "";
            }
            var buffer = new byte[BUFFER];
            for (read = inflater.inflate(buffer);
                    read > 0 && all.length() < MOST_OBJECTS;
                    read = inflater.inflate(buffer)) {
                all.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        } catch (DataFormatException notPacked) {
            return "";
        } finally {
            inflater.end();
        }
    }

    /// @return how many bytes come of it, counted to just past the limit; what is not packed this way counts nothing
    private static long unpacked(byte[] content, int from, long limit, byte[] buffer) {
        if (from + 1 >= content.length || ((content[from] & 0xFF) << 8 | content[from + 1] & 0xFF) % 31 != 0) {
            return 0;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            long size = 0;
            int read = 1;
            while (read > 0 && size <= limit) {
                read = inflater.inflate(buffer);
                size += read;
            }
            return size;
        } catch (DataFormatException broken) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}

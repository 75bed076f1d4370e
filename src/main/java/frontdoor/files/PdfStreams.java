package frontdoor.files;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What is packed in a PDF: whether it would fill the memory of whoever opens it, and whether there are objects in it
/// that must not come in. It is unpacked here to be measured and read, and nothing of it is kept.
///
/// Every stream is looked at, whatever the file says of it. A reader finds objects by a table; to us a word in a text
/// can pass for the beginning of another stream.
final class PdfStreams {

    /// An A4 page in colour at 600 dots an inch is 104 million bytes.
    private static final int MOST_IN_ONE = 110_000_000;

    private static final int MOST_IN_ALL = 330_000_000;
    private static final int MOST_READ = 20_000_000; // bytes of objects: reading takes far longer than measuring
    private static final int BUFFER = 64 * 1024;
    private static final int OVERLAP = 1_000; // characters: no name of ours is longer, however it is spelled

    static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

    /// As packed objects begin: with their numbers. So do the words of a page; a picture or a typeface does not.
    private static final Pattern NUMBERED = Pattern.compile("(?:[\\s\\x00]++|%[^\\r\\n]*+[\\r\\n])*+\\d+\\s+\\d+");

    /// Packed twice, a thousand bytes can become a billion. No program that writes letters does it.
    private static final Pattern TWICE =
            Pattern.compile("(?:/(?:FlateDecode|Fl|LZWDecode|LZW)[\\s\\x00]*){2}(?=[\\s\\]])");

    private final byte[] content;
    private final Predicate<String> refused;
    private final byte[] buffer = new byte[BUFFER];
    private long read;
    private boolean holds;

    private PdfStreams(byte[] content, Predicate<String> refused) {
        this.content = content;
        this.refused = refused;
    }

    enum Verdict {
        GOOD,
        TOO_MUCH,
        REFUSED
    }

    /// @param text the file, a character for each byte
    /// @param outline the same with its names in plain spelling
    /// @param refused tells whether a text holds what must not come in
    static Verdict of(String text, String outline, byte[] content, Predicate<String> refused) {
        return TWICE.matcher(outline).find() ? Verdict.TOO_MUCH : new PdfStreams(content, refused).all(text);
    }

    private Verdict all(String text) {
        long left = MOST_IN_ALL;
        var stream = STREAM.matcher(text);
        while (stream.find()) {
            long size = unpack(stream.end(), Math.min(left, MOST_IN_ONE));
            left -= size;
            if (size > MOST_IN_ONE || left < 0 || read > MOST_READ) {
                return Verdict.TOO_MUCH;
            }
        }
        return holds ? Verdict.REFUSED : Verdict.GOOD;
    }

    /// Measures a stream, and reads it if it begins as objects do.
    ///
    /// @return how many bytes come of it, counted to just past the limit; none if it is not packed this way
    private long unpack(int from, long limit) {
        if (from + 1 >= content.length || ((content[from] & 0xFF) << 8 | content[from + 1] & 0xFF) % 31 != 0) {
            return 0;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            boolean isNumbered = false;
            var window = "";
            long size = 0;
            for (int come = next(inflater); come > 0 && size <= limit; come = next(inflater)) {
                var piece = new String(buffer, 0, come, StandardCharsets.ISO_8859_1);
                isNumbered = size == 0 ? beginsAsObjects(piece) : isNumbered;
                if (isNumbered) {
                    window = window.substring(Math.max(0, window.length() - OVERLAP)) + piece;
                    read(window);
                }
                size += come;
            }
            return size;
        } finally {
            inflater.end();
        }
    }

    /// Black in a picture is nothing but zeros, which may be the spaces before objects and are quickly passed over.
    private void read(String window) {
        if (!holds && read <= MOST_READ && (window.indexOf('/') >= 0 || window.indexOf('<') >= 0)) {
            read += window.length();
            holds = refused.test(window);
        }
    }

    /// Whether it does, or may still: any number of spaces and comments can come before.
    private static boolean beginsAsObjects(String piece) {
        var start = NUMBERED.matcher(piece);
        return start.lookingAt() || start.hitEnd();
    }

    /// @return how many bytes are in the buffer now; of a stream that is broken, those before that place, since they
    /// are shown too
    private int next(Inflater inflater) {
        long before = inflater.getBytesWritten();
        try {
            return inflater.inflate(buffer);
        } catch (DataFormatException broken) {
            return (int) (inflater.getBytesWritten() - before);
        }
    }
}

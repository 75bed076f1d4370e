package frontdoor.scans;

import frontdoor.kernel.Postcode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One letter of a scan.
///
/// @param first its first page in the scan, from 1
/// @param pdf its pages alone, or the whole scan where they could not be parted
/// @param pictures of its pages, the first four at most
/// @param trouble what could not be read, a key; null if it was read
/// @param code that of its cover sheet; null if it had none, or that cannot be read
record ScannedLetter(
        int first,
        byte[] pdf,
        List<byte[]> pictures,
        String text,
        @Nullable String trouble,
        @Nullable String code) {

    private static final Pattern SIGNED = Pattern.compile(
            "(?im)^\\s*(?:yours|yr|kind regards|regards|yn gywir)\\b.*\\R(?:\\s*\\R)*\\s*([\\p{L}][\\p{L}'’ .-]{2,60})$");
    private static final Pattern DEAR = Pattern.compile("(?im)^\\s*(dear|annwyl)\\b");

    /// One without a sheet.
    ScannedLetter(int first, byte[] pdf, List<byte[]> pictures, String text, @Nullable String trouble) {
        this(first, pdf, pictures, text, trouble, null);
    }

    ScannedLetter {
        pictures = List.copyOf(pictures);
    }

    /// The postcode that stands first above the greeting, which is the sender's as letters are laid out; or null.
    @Nullable
    String postcode() {
        var greeting = DEAR.matcher(text);
        return Postcode.find(greeting.find() ? text.substring(0, greeting.start()) : text)
                .orElse(null);
    }

    /// The name under the letter, or null.
    @Nullable
    String name() {
        var found = SIGNED.matcher(text);
        return found.find() ? found.group(1).strip() : null;
    }

    /// The first line that says something after the greeting, for a subject.
    String subject() {
        var greeting = DEAR.matcher(text);
        var after = greeting.find() ? text.substring(greeting.end()) : text;
        return after.lines()
                .skip(greeting.reset().find() ? 1 : 0)
                .map(String::strip)
                .filter(line -> line.length() > 3)
                .findFirst()
                .orElse("");
    }
}

package frontdoor.conversations;

import frontdoor.kernel.EmailAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a letter says of whoever wrote it, read from its own words. A reading, to be checked by somebody: nothing of it
/// is known.
///
/// @param name of whom the address is, or null
/// @param address with its lines apart, the name and the postcode left out; perhaps empty
/// @param postcode with its space, or null
/// @param phone as it stands there, or null
public record Letterhead(
        @Nullable String name,
        String address,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String email) {

    private static final int MOST_LINES = 7;
    private static final Pattern POSTCODE =
            Pattern.compile("\\b([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEAR = Pattern.compile("(?im)^\\s*(dear|annwyl)\\b");
    private static final Pattern PHONE = Pattern.compile("(?<![\\w+])(?:\\+44|0)[0-9][0-9 ]{7,12}[0-9]\\b");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(\\s+\\p{L}[\\p{L}'’.-]*){1,4}");

    static final Letterhead NONE = new Letterhead(null, "", null, null, null);

    /// @param text of a letter; its lines stand as they were written
    static Letterhead of(String text) {
        var greeting = DEAR.matcher(text);
        var head = greeting.find() ? text.substring(0, greeting.start()) : text;
        var found = POSTCODE.matcher(head);
        var phone = first(PHONE, text);
        var email = EmailAddress.find(text).orElse(null);
        if (!found.find()) {
            return new Letterhead(null, "", null, phone, email);
        }
        var lines = block(head.substring(0, found.start()));
        var name = lines.stream().filter(Letterhead::isName).findFirst().orElse(null);
        var address = name == null ? lines : lines.subList(lines.indexOf(name) + 1, lines.size());
        return new Letterhead(name, String.join("\n", address), written(found.group(1), found.group(2)), phone, email);
    }

    /// The lines that stand together above a postcode. Where they stand on one line, commas part them.
    private static List<String> block(String above) {
        var paragraphs = above.split("\\R\\s*\\R");
        var parts = new ArrayList<String>();
        Arrays.stream(paragraphs[paragraphs.length - 1].split("\\R|,"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        return parts.subList(Math.max(0, parts.size() - MOST_LINES), parts.size());
    }

    private static boolean isName(String line) {
        return NAME.matcher(line).matches();
    }

    /// Each postcode in a text once, as they stand there; at most so many.
    static Set<String> postcodes(String text, int most) {
        var found = new LinkedHashSet<String>();
        var matcher = POSTCODE.matcher(text);
        while (found.size() < most && matcher.find()) {
            found.add(written(matcher.group(1), matcher.group(2)));
        }
        return found;
    }

    private static String written(String outward, String inward) {
        return (outward + " " + inward).toUpperCase(Locale.ROOT);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group().strip() : null;
    }

    /// As it stands on an envelope; empty without an address.
    public String lines() {
        var lines = new ArrayList<String>();
        if (address.isEmpty()) {
            return "";
        }
        if (name != null) {
            lines.add(name);
        }
        lines.add(address);
        if (postcode != null) {
            lines.add(postcode);
        }
        return String.join("\n", lines);
    }
}

package frontdoor.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a page look as if it were in Arabic: each letter of its text becomes one of the Arabic alphabet. It means
/// nothing, but it runs from right to left, joins and breaks as Arabic does.
final class Mirrored {

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String ARABIC = "ابثدعفقهيجكلمنوصقرستوخطزيض";
    private static final Pattern TEXT = Pattern.compile("(?s)(<script.*?</script>|<[^>]*>)|([^<]+)");

    private Mirrored() {}

    static String html(String html) {
        return TEXT.matcher(html)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) != null ? found.group(1) : text(found.group(2))));
    }

    /// An entity, such as `&amp;`, stays what it is.
    private static String text(String text) {
        if (text.contains("&")) {
            return text;
        }
        var mirrored = new StringBuilder();
        for (char letter : text.toCharArray()) {
            int at = LATIN.indexOf(Character.toLowerCase(letter));
            mirrored.append(at < 0 ? letter : ARABIC.charAt(at));
        }
        return mirrored.toString();
    }
}

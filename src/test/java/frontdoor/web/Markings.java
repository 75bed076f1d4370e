package frontdoor.web;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// HTML with all that makes no difference taken out: white space, the order of attributes and of
/// classes, how a character is escaped.
final class Markings {

    private static final Pattern TOKEN = Pattern.compile("<!--.*?-->|<[^>]+>|[^<]+", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");

    private Markings() {}

    static List<String> of(String html) {
        return TOKEN.matcher(html)
                .results()
                .map(token -> normal(token.group()))
                .filter(token -> !token.isBlank() && !token.startsWith("<!--"))
                .toList();
    }

    private static String normal(String token) {
        if (!token.startsWith("<") || token.startsWith("</")) {
            return unescaped(token).replaceAll("\\s+", " ").strip();
        }
        var parts = token.substring(1, token.length() - 1)
                .replaceAll("/$", "")
                .strip()
                .split("\\s+", 2);
        return parts.length == 1 ? "<" + parts[0] + ">" : "<" + parts[0] + " " + attributes(parts[1]) + ">";
    }

    private static String attributes(String all) {
        var sorted = ATTRIBUTE
                .matcher(all)
                .results()
                .map(one -> one.group(2) == null
                        ? one.group(1)
                        : one.group(1) + "=\"" + value(one.group(1), one.group(2)) + "\"")
                .sorted()
                .toArray(String[]::new);
        return String.join(" ", Arrays.asList(sorted));
    }

    /// In a class attribute, which comes first makes no difference either.
    private static String value(String name, String value) {
        var plain = unescaped(value).replaceAll("\\s+", " ").strip();
        return name.equals("class") ? String.join(" ", new TreeSet<>(List.of(plain.split(" ")))) : plain;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}

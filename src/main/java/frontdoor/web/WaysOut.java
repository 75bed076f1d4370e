package frontdoor.web;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Takes the links out of a page that lead off this site, write an email or save a file, for a browser that must stay
/// where it is. The address stays as words, so that the person can write it down.
///
/// It reads what our own templates wrote: a link holds its address in double quotes, and no link stands in a link.
final class WaysOut {

    private static final Pattern LINK = Pattern.compile("<a\\b((?:[^>\"]|\"[^\"]*\")*)>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("\\bhref=\"([^\"]*)\"");
    private static final Pattern OUT = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
    private static final Pattern FILE = Pattern.compile("(?i)[^?]*(/files/.*|\\.(pdf|csv|ics|jpg|png))(\\?.*)?");

    private WaysOut() {}

    static String closed(String html, boolean takingAway) {
        return LINK.matcher(html)
                .replaceAll(link -> java.util.regex.Matcher.quoteReplacement(inside(link, takingAway)));
    }

    private static String inside(MatchResult link, boolean takingAway) {
        var address = ADDRESS.matcher(link.group(1));
        if (!address.find()) {
            return link.group();
        }
        var href = address.group(1);
        if (OUT.matcher(href).matches()) {
            var plain = href.replaceFirst("(?i)^(mailto|tel):", "").replaceFirst("\\?.*", "");
            return link.group(2).contains(plain) ? link.group(2) : link.group(2) + " (" + plain + ")";
        }
        boolean file = FILE.matcher(href).matches() || link.group(1).contains(" download");
        return file && !takingAway ? link.group(2) : link.group();
    }
}

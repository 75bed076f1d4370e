package frontdoor.anything;

import frontdoor.testing.Browsing;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.regex.Pattern;

/// Follows every link from page to page, for the forms that are on them.
record Crawl(int port, Forms forms) {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)");

    /// @param person who reads
    /// @param starts where they start, beside the page they come to
    /// @param below how every address begins that they read
    void by(Way person, Collection<String> starts, String below) throws IOException {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(starts);
        try (var browser = new Browsing(port)) {
            var first = person.go(browser);
            forms.on(first, person);
            links(first.body(), below, next);
            while (!next.isEmpty()) {
                var path = next.remove();
                if (seen.add(path) && !path.startsWith("/assets/")) {
                    var page = browser.get(path);
                    if (page.status() == 200) {
                        forms.on(page, person.then(path));
                        links(page.body(), below, next);
                    }
                }
            }
        }
    }

    private static void links(String page, String below, Collection<String> to) {
        LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(link -> link.startsWith(below))
                .forEach(to::add);
    }
}

package frontdoor.anything;

import frontdoor.testing.Browsing;
import frontdoor.testing.HttpLine;
import java.io.IOException;
import java.util.regex.Pattern;

/// How somebody comes to a page from nothing. Gone again, it is another person who comes to a page just like it.
@FunctionalInterface
interface Way {

    Pattern REFERENCE = Pattern.compile("FD-[0-9A-Z]{4}-[0-9A-Z]{4}");

    HttpLine.Answer go(Browsing browser) throws IOException;

    /// To be that person, and then to open another page; of their own case, if it is one of a case.
    default Way then(String path) {
        return browser -> {
            var reference = REFERENCE.matcher(go(browser).body());
            return browser.get(reference.find() ? REFERENCE.matcher(path).replaceAll(reference.group()) : path);
        };
    }
}

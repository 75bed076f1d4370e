package frontdoor.anything;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.Browsing;
import frontdoor.testing.HttpLine;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// Somebody who chose when a death is registered.
final class Booked {

    private static final Pattern TIME = Pattern.compile("name=\"time\"[^>]*value=\"([^\"]+)\"");

    private Booked() {}

    /// @param told the page of their case
    static HttpLine.Answer by(Browsing browser, HttpLine.Answer told) throws IOException {
        var reference = Way.REFERENCE.matcher(told.body());
        assertThat(reference.find()).isTrue();
        var here = "/track/" + reference.group() + "/your-appointment";
        var page = browser.get(here);
        var time = TIME.matcher(page.body());
        assertThat(time.find()).as(page.text()).isTrue();
        browser.follow(browser.post(here, Map.of("command", UUID.randomUUID().toString(), "time", time.group(1))));
        return browser.get(here);
    }
}

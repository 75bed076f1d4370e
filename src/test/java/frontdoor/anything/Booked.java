package frontdoor.anything;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.Browsing;
import frontdoor.testing.HttpLine;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
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
        while (!page.body().contains(here + "/cancel")) {
            // Others book at the same moment, and whoever comes second chooses again.
            var times = TIME.matcher(page.body())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(times).as(page.text()).isNotEmpty();
            var time = times.get(ThreadLocalRandom.current().nextInt(times.size()));
            browser.post(here, Map.of("command", UUID.randomUUID().toString(), "time", time));
            page = browser.get(here);
        }
        return page;
    }
}

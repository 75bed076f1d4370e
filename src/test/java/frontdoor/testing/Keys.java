package frontdoor.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Goes through a page with the tab key alone, and says what would stop or lose somebody who has no mouse.
final class Keys {

    private static final String SCRIPT = read("keys.js");

    private Keys() {}

    /// Every stop is reached, in the order of the page, is seen to have the focus, and is hidden by nothing.
    static List<String> walk(Page page) {
        page.evaluate(SCRIPT);
        var names = names(page.evaluate("keys.start()"));
        var problems = new ArrayList<String>();
        int next = 0;
        for (int presses = 0; presses <= names.size() + 1 && next < names.size(); presses++) {
            page.keyboard().press("Tab");
            var now = (Map<?, ?>) page.evaluate("keys.now()");
            int index = ((Number) now.get("index")).intValue();
            if (index < 0) {
                problems.add("The tab key went to " + now.get("name") + " and not to " + names.get(next));
                continue;
            }
            if (index != next) {
                problems.add("The tab key went to " + now.get("name") + " and not to " + names.get(next));
            }
            if (!Boolean.TRUE.equals(now.get("seen"))) {
                problems.add(now.get("name") + " does not show that it has the focus");
            }
            if (now.get("over") != null) {
                problems.add(now.get("name") + " has the focus and something else lies over it: " + now.get("over"));
            }
            next = index + 1;
        }
        if (next < names.size()) {
            problems.add("The tab key never came to " + names.get(next));
        }
        return problems;
    }

    /// What is smaller than 24 by 24 and has something else close by: WCAG 2.5.8.
    static List<String> small(Page page) {
        page.evaluate(SCRIPT);
        return names(page.evaluate("keys.small()"));
    }

    private static List<String> names(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static String read(String name) {
        try (var in = Keys.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

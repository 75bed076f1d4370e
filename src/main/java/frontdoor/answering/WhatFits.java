package frontdoor.answering;

import frontdoor.directory.Finder;
import frontdoor.directory.Found;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Services and articles that fit what people say. They are looked for once, when it is said, and kept with the
/// conversation: each of its pages shows them, and what nobody finds is counted once.
@Component
class WhatFits {

    private static final String SAID = "#found-for";
    private static final String FOUND = "#found";
    private static final String BREAK = "\n";

    private final Finder finder;

    WhatFits(Finder finder) {
        this.finder = finder;
    }

    /// What to keep once these words are said; nothing if they were said before.
    Map<String, List<String>> kept(Call before, String words) {
        return words.isEmpty() || words.equals(before.text(SAID))
                ? Map.of()
                : Map.of(
                        SAID,
                        List.of(words),
                        FOUND,
                        finder.find(words).stream().map(WhatFits::written).toList());
    }

    List<Found> of(Call call) {
        var words = call.text("words");
        if (words.isEmpty()) {
            return List.of();
        }
        return words.equals(call.text(SAID))
                ? call.draft().input().getOrDefault(FOUND, List.of()).stream()
                        .map(WhatFits::read)
                        .toList()
                : finder.find(words); // typed by another page, such as the reception's
    }

    private static String written(Found found) {
        return String.join(BREAK, found.kind(), found.key(), found.title(), found.summary());
    }

    private static Found read(String written) {
        var parts = written.split(BREAK, 4);
        return new Found(parts[0], parts[1], parts[2], parts[3]);
    }
}

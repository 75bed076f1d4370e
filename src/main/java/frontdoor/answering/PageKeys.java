package frontdoor.answering;

import frontdoor.shortcuts.KeySet;
import frontdoor.shortcuts.Keystroke;
import frontdoor.shortcuts.Shortcut;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The reader's keys, as the parts of a page name them. The script makes keys of them; without it there are none, and
/// nothing says that there are.
public record PageKeys(KeySet chosen) {

    /// The attributes of a part that a key leads to, or presses.
    ///
    /// @param part the key of a [Shortcut]
    public Map<String, String> on(String part) {
        var key = of(part);
        return key == null ? Map.of() : Map.of("data-key", key);
    }

    /// @return null where it has none, or no keys are used
    public @Nullable String of(String part) {
        return chosen.used() ? shortcut(part).map(PageKeys::text).findFirst().orElse(null) : null;
    }

    private Stream<Keystroke> shortcut(String part) {
        return Stream.of(Shortcut.values())
                .filter(shortcut -> shortcut.key().equals(part))
                .flatMap(shortcut -> chosen.of(shortcut).stream());
    }

    private static String text(Keystroke key) {
        return key.text();
    }

    /// The parts that have a key, in the order of a call.
    public List<String> parts() {
        return Stream.of(Shortcut.values())
                .map(Shortcut::key)
                .filter(part -> of(part) != null)
                .toList();
    }
}

package frontdoor.answering;

import frontdoor.shortcuts.KeySet;
import frontdoor.shortcuts.Shortcut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The reader's keys, as the parts of a page name them. The script makes keys of them; without it there are none, and
/// nothing says that there are.
///
/// @param byPart the parts that have a key, in the order of a call
public record PageKeys(Map<String, String> byPart) {

    static PageKeys of(KeySet chosen) {
        var byPart = new LinkedHashMap<String, String>();
        if (chosen.used()) {
            for (var shortcut : Shortcut.values()) {
                chosen.of(shortcut).ifPresent(key -> byPart.put(shortcut.key(), key.text()));
            }
        }
        return new PageKeys(byPart);
    }

    /// The attributes of a part that a key leads to, or presses.
    ///
    /// @param part the key of a [Shortcut]
    public Map<String, String> on(String part) {
        var key = of(part);
        return key == null ? Map.of() : Map.of("data-key", key);
    }

    /// @return null where it has none, or no keys are used
    public @Nullable String of(String part) {
        return byPart.get(part);
    }

    public List<String> parts() {
        return List.copyOf(byPart.keySet());
    }
}

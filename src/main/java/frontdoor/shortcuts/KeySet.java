package frontdoor.shortcuts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The keys of one member of staff.
///
/// @param used whether any key is used
/// @param keys of everything that has one, though none be used
public record KeySet(boolean used, Map<Shortcut, Keystroke> keys) {

    /// What everybody has who chose nothing.
    public static final KeySet USUAL = new KeySet(true, usual());

    public KeySet {
        keys = Map.copyOf(keys);
    }

    private static Map<Shortcut, Keystroke> usual() {
        var keys = new EnumMap<Shortcut, Keystroke>(Shortcut.class);
        for (var shortcut : Shortcut.values()) {
            keys.put(shortcut, shortcut.usual());
        }
        return keys;
    }

    /// @return empty if it has none
    public Optional<Keystroke> of(Shortcut shortcut) {
        return Optional.ofNullable(keys.get(shortcut));
    }
}

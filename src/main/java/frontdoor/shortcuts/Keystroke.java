package frontdoor.shortcuts;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A key, or Alt and a letter, as a keyboard has them.
///
/// Free is what neither browsers nor screen readers use. Chrome, Edge and Firefox have Alt+D for the address,
/// Alt with E, F, B, H, S, T and V for menus, and most function keys. JAWS, NVDA and Narrator use letters alone,
/// Insert and Caps Lock; Orca uses Alt+Shift, and VoiceOver Control and Option. So neither Ctrl nor Shift is ever
/// part of one. WCAG 2.1.4 lets a single character be a key where it can be changed and turned off: only `?` is.
///
/// @param text as a page shows it and `aria-keyshortcuts` names it: `Alt+P`, `F8` or `?`
public record Keystroke(String text) {

    public static final String QUESTION_MARK = "?";

    private static final Pattern LETTER = Pattern.compile("(?:ALT[ +-]+)?([A-Z])");
    private static final Pattern FUNCTION = Pattern.compile("F([1-9]|1[0-2])");
    private static final Pattern MODIFIED = Pattern.compile("(?:(CTRL|CONTROL|SHIFT|ALT|META|CMD|WIN)[ +-]+)+.+");
    private static final Map<String, Owner> LETTERS_OF_OTHERS = Map.of(
            "D", Owner.ADDRESS,
            "B", Owner.MENU,
            "E", Owner.MENU,
            "F", Owner.MENU,
            "H", Owner.MENU,
            "S", Owner.MENU,
            "T", Owner.MENU,
            "V", Owner.MENU);
    private static final Set<String> FREE_FUNCTIONS = Set.of("F2", "F4", "F8");

    /// Whose a key is that is not free.
    public enum Owner {
        /// The browser's line for addresses.
        ADDRESS,
        /// A menu of the browser's.
        MENU,
        /// Something else of the browser's.
        BROWSER,
        /// Browsers, screen readers and the computer itself use keys with Ctrl and Shift.
        MODIFIER
    }

    /// What was typed for a key.
    public sealed interface Typed {

        record Good(Keystroke key) implements Typed {}

        /// Nothing was typed: no key is wanted.
        record None() implements Typed {}

        record Taken(String text, Owner owner) implements Typed {}

        record Unreadable() implements Typed {}
    }

    /// Reads what somebody typed: a letter alone means Alt and that letter.
    public static Typed typed(String said) {
        var text = said.strip().toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return new Typed.None();
        }
        if (text.equals(QUESTION_MARK)) {
            return new Typed.Good(new Keystroke(QUESTION_MARK));
        }
        var letter = LETTER.matcher(text);
        if (letter.matches()) {
            var key = "Alt+" + letter.group(1);
            var owner = LETTERS_OF_OTHERS.get(letter.group(1));
            return owner == null ? new Typed.Good(new Keystroke(key)) : new Typed.Taken(key, owner);
        }
        if (FUNCTION.matcher(text).matches()) {
            return FREE_FUNCTIONS.contains(text)
                    ? new Typed.Good(new Keystroke(text))
                    : new Typed.Taken(text, Owner.BROWSER);
        }
        return MODIFIED.matcher(text).matches()
                ? new Typed.Taken(said.strip(), Owner.MODIFIER)
                : new Typed.Unreadable();
    }
}

package frontdoor.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// One radio, checkbox or entry of a select.
///
/// @param hint null if the text says enough
/// @param conditional what is asked as well if this is chosen; radios and checkboxes only
public record Option(
        Kind kind,
        String value,
        String text,
        @Nullable String hint,
        boolean chosen,
        boolean disabled,
        @Nullable Content conditional) {

    public enum Kind {
        ORDINARY,
        /// A checkbox that unticks the others: "None of these".
        EXCLUSIVE,
        /// Not a choice: the word "or" between two.
        DIVIDER
    }

    public static Option of(String value, String text) {
        return new Option(Kind.ORDINARY, value, text, null, false, false, null);
    }

    public static Option exclusive(String value, String text) {
        return new Option(Kind.EXCLUSIVE, value, text, null, false, false, null);
    }

    public static Option divider(String text) {
        return new Option(Kind.DIVIDER, "", text, null, false, false, null);
    }

    public Option withHint(@Nullable String hint) {
        return new Option(kind, value, text, hint, chosen, disabled, conditional);
    }

    public Option chosen(boolean chosen) {
        return new Option(kind, value, text, hint, chosen, disabled, conditional);
    }

    public Option disabled(boolean disabled) {
        return new Option(kind, value, text, hint, chosen, disabled, conditional);
    }

    public Option asking(Content conditional) {
        return new Option(kind, value, text, hint, chosen, disabled, conditional);
    }

    public boolean isDivider() {
        return kind == Kind.DIVIDER;
    }

    public @Nullable String behaviour() {
        return kind == Kind.EXCLUSIVE ? "exclusive" : null;
    }

    /// The id of the option at an index of a list. The first has the field's own, so that an error can lead to it.
    public static String id(String field, int index) {
        return index == 0 ? field : field + "-" + (index + 1);
    }
}

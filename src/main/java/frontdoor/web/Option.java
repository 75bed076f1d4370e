package frontdoor.web;

import gg.jte.Content;
import java.util.Map;
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
        @Nullable Content conditional,
        More more) {

    /// What few options need.
    ///
    /// @param id null for the one that follows from the field's
    /// @param name null for the field's
    /// @param html shown in place of `text` where it is more than plain text
    /// @param sendsText whether a select sends the text, for want of a value
    /// @param attributes what only its own page needs
    public record More(
            @Nullable String id,
            @Nullable String name,
            @Nullable Content html,
            @Nullable String labelClasses,
            Map<String, String> labelAttributes,
            boolean sendsText,
            Map<String, String> attributes) {

        static final More NONE = new More(null, null, null, null, Map.of(), false, Map.of());
    }

    public enum Kind {
        ORDINARY,
        /// A checkbox that unticks the others: "None of these".
        EXCLUSIVE,
        /// Not a choice: the word "or" between two.
        DIVIDER
    }

    public static Option of(String value, String text) {
        return new Option(Kind.ORDINARY, value, text, null, false, false, null, More.NONE);
    }

    public static Option exclusive(String value, String text) {
        return new Option(Kind.EXCLUSIVE, value, text, null, false, false, null, More.NONE);
    }

    public static Option divider(String text) {
        return new Option(Kind.DIVIDER, "", text, null, false, false, null, More.NONE);
    }

    public Option withHint(@Nullable String hint) {
        return new Option(kind, value, text, hint, chosen, disabled, conditional, more);
    }

    public Option chosen(boolean chosen) {
        return new Option(kind, value, text, hint, chosen, disabled, conditional, more);
    }

    public Option disabled(boolean disabled) {
        return new Option(kind, value, text, hint, chosen, disabled, conditional, more);
    }

    public Option asking(Content conditional) {
        return new Option(kind, value, text, hint, chosen, disabled, conditional, more);
    }

    public Option with(More other) {
        return new Option(kind, value, text, hint, chosen, disabled, conditional, other);
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

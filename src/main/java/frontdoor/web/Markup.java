package frontdoor.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What components need to write an attribute that is a list.
public final class Markup {

    private Markup() {}

    /// @return the values that are there, with a space between; null if there is none, so that the attribute is
    /// left out
    public static @Nullable String list(@Nullable String... values) {
        var there = Arrays.stream(values)
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(" "));
        return there.isEmpty() ? null : there;
    }

    /// @return `value` if `wanted`, otherwise null
    public static @Nullable String when(boolean wanted, String value) {
        return wanted ? value : null;
    }
}

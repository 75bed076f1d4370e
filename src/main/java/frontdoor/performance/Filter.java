package frontdoor.performance;

import org.jspecify.annotations.Nullable;

/// Which rows to count. Each part is null for all.
///
/// @param detail what the measure splits by of its own: a standard, an outcome, a cause
public record Filter(
        @Nullable String service,
        @Nullable String ward,
        @Nullable String channel,
        @Nullable String detail) {

    public static final Filter ALL = new Filter(null, null, null, null);
}

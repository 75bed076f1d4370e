package frontdoor.customers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom somebody said to be two, the newest first.
///
/// @param next the address of the next page, or null
public record ApartPage(List<Pair> pairs, @Nullable String next) {

    /// @param by whoever said it, as they are called
    public record Pair(long low, String lowName, long high, String highName, String by, Instant at) {}
}

package frontdoor.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One of the rows that make a figure.
///
/// @param reference the case, or null if the row is not a case
/// @param counts what it adds to the figure, or null if that is not known
public record CountedRow(
        String id,
        @Nullable String reference,
        LocalDate day,
        @Nullable String service,
        @Nullable String ward,
        @Nullable String channel,
        @Nullable String detail,
        @Nullable BigDecimal counts) {}

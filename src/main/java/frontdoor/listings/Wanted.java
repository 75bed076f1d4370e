package frontdoor.listings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants of a list. All that is said must hold; null says nothing.
///
/// @param page from 1
/// @param size entries of a page, 1 or more
/// @param search words, as people type them
/// @param day of the week, Monday 1
/// @param age of the person it is for, in years
/// @param postcode that it covers, or that it is near to
/// @param metres from the postcode; it means nothing without one
/// @param topOnly terms that stand under no other
public record Wanted(
        int page,
        int size,
        Published.Depth depth,
        @Nullable String search,
        @Nullable UUID term,
        @Nullable UUID taxonomy,
        @Nullable UUID organisation,
        @Nullable UUID parent,
        boolean topOnly,
        @Nullable Instant modifiedAfter,
        @Nullable BigDecimal minimumAge,
        @Nullable BigDecimal maximumAge,
        @Nullable BigDecimal age,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        @Nullable Integer day,
        @Nullable String postcode,
        @Nullable Integer metres) {

    /// The first so many of all.
    public static Wanted first(int size) {
        return of(1, size);
    }

    public static Wanted of(int page, int size) {
        return new Wanted(
                page,
                size,
                Published.Depth.ITEM,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

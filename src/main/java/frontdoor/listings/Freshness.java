package frontdoor.listings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether somebody has made sure of a listing of late. It follows from the day of its review, so it is never set.
public enum Freshness {
    CHECKED,
    /// To be looked at within four weeks.
    DUE,
    /// Its day is over, or nobody has ever looked: nobody vouches for it.
    UNCHECKED;

    static final int WARNING = 28; // days

    /// @param reviewBy the last day on which what was checked counts; null if nobody has looked
    static Freshness of(@Nullable LocalDate reviewBy, LocalDate today) {
        if (reviewBy == null || reviewBy.isBefore(today)) {
            return UNCHECKED;
        }
        return reviewBy.isAfter(today.plusDays(WARNING)) ? CHECKED : DUE;
    }
}

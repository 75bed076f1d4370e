package frontdoor.performance;

import java.time.LocalDate;
import java.time.YearMonth;

/// Whole days in London.
///
/// @param from the first day
/// @param until the day after the last
public record Period(LocalDate from, LocalDate until) {

    private static final int LONGEST_YEARS = 5;

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A period has at least one day");
        }
        if (from.plusYears(LONGEST_YEARS).isBefore(until)) {
            throw new IllegalArgumentException("A period has at most " + LONGEST_YEARS + " years");
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.plusMonths(1).atDay(1));
    }
}

package frontdoor.calendars;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/// A length of time as a promise states it: `2 working days`, `24 hours`, `1 month`.
///
/// @param amount whole units, 0 or more
public record Span(int amount, Unit unit) {

    private static final Pattern SHAPE =
            Pattern.compile("(\\d{1,5}) (office hour|hour|working day|day|week|month|year)s?");

    /// `HOURS` run on the wall clock day and night; `OFFICE_HOURS` within opening hours of working days only.
    public enum Unit {
        HOURS,
        OFFICE_HOURS,
        WORKING_DAYS,
        DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    public Span {
        if (amount < 0) {
            throw new IllegalArgumentException("A span is 0 or more, not " + amount);
        }
    }

    /// @throws IllegalArgumentException if the text is not a span
    public static Span parse(String text) {
        var match = SHAPE.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a span; write a number and a unit, such as 2 working days");
        }
        var unit = match.group(2).toUpperCase(Locale.ROOT).replace(' ', '_') + "S";
        return new Span(Integer.parseInt(match.group(1)), Unit.valueOf(unit));
    }

    /// The day until which something is kept that is kept so long from a day on, in calendar units; the day after for
    /// hours.
    public LocalDate keptFrom(LocalDate day) {
        return switch (unit) {
            case YEARS -> day.plusYears(amount);
            case MONTHS -> day.plusMonths(amount);
            case WEEKS -> day.plusWeeks(amount);
            case DAYS, WORKING_DAYS -> day.plusDays(amount);
            case HOURS, OFFICE_HOURS -> day.plusDays(1);
        };
    }

    /// As a service file writes it; one unit has no `s`.
    @Override
    public String toString() {
        var name = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return amount + " " + (amount == 1 ? name.substring(0, name.length() - 1) : name);
    }
}

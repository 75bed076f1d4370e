package frontdoor.services;

import java.time.LocalDate;
import java.util.List;

/// A value that holds from a date on, until the next one.
public record Dated<T>(LocalDate from, T value) {

    /// The value in force on a day.
    ///
    /// @param values in order of date; the first holds for earlier days too
    public static <T> T on(List<Dated<T>> values, LocalDate day) {
        var inForce = values.getFirst();
        for (var value : values) {
            if (!value.from().isAfter(day)) {
                inForce = value;
            }
        }
        return inForce.value();
    }
}

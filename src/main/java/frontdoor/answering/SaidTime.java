package frontdoor.answering;

import frontdoor.kernel.CivilTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a time of day as people type it: `9`, `9:30`, `14.05`, `2pm`, `2.30 pm`.
final class SaidTime {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap]m)?");

    private SaidTime() {}

    /// @param day as `2026-11-23`
    /// @return empty if either is none
    static Optional<Instant> at(String day, String time) {
        var said = TIME.matcher(time.strip().toLowerCase(Locale.ROOT));
        if (!said.matches()) {
            return Optional.empty();
        }
        try {
            int hour = Integer.parseInt(said.group(1));
            int minute = said.group(2) == null ? 0 : Integer.parseInt(said.group(2));
            if (said.group(3) != null && hour >= 1 && hour <= 12) {
                hour = hour % 12 + (said.group(3).equals("pm") ? 12 : 0);
            }
            return Optional.of(LocalDate.parse(day)
                    .atTime(LocalTime.of(hour, minute))
                    .atZone(CivilTime.ZONE)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

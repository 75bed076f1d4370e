package frontdoor.answering;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A time of day as people type it: `9`, `9:30`, `14.05`, `2pm`, `2.30 pm`.
///
/// @param isExact whether they said in which half of the day it is; what begins with 0 says so too
record SaidTime(LocalTime time, boolean isExact) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap]m)?");

    /// @return empty if it is none
    static Optional<SaidTime> read(String text) {
        var said = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!said.matches()) {
            return Optional.empty();
        }
        try {
            int hour = Integer.parseInt(said.group(1));
            int minute = said.group(2) == null ? 0 : Integer.parseInt(said.group(2));
            if (said.group(3) != null && hour >= 1 && hour <= 12) {
                hour = hour % 12 + (said.group(3).equals("pm") ? 12 : 0);
            }
            boolean exact = said.group(3) != null || said.group(1).startsWith("0");
            return Optional.of(new SaidTime(LocalTime.of(hour, minute), exact));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package frontdoor.site;

import frontdoor.council.Council;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Whether the telephone is answered, or the door open, at this moment, and if not, when it is again.
///
/// @param until when it closes today; null while it is closed
/// @param opens when it opens next; null while it is open, or if it does not in the next weeks
public record OpenNow(@Nullable LocalTime until, @Nullable LocalDateTime opens, LocalDate today) {

    private static final int AHEAD = 21; // days

    static OpenNow at(LocalDateTime now, Map<DayOfWeek, Council.Hours> week, Predicate<LocalDate> holiday) {
        for (int days = 0; days < AHEAD; days++) {
            var day = now.toLocalDate().plusDays(days);
            var hours = holiday.test(day) ? null : week.get(day.getDayOfWeek());
            if (hours == null || days == 0 && !now.toLocalTime().isBefore(hours.closes())) {
                continue;
            }
            boolean open = days == 0 && !now.toLocalTime().isBefore(hours.opens());
            return open
                    ? new OpenNow(hours.closes(), null, now.toLocalDate())
                    : new OpenNow(null, day.atTime(hours.opens()), now.toLocalDate());
        }
        return new OpenNow(null, null, now.toLocalDate());
    }

    public boolean isOpen() {
        return until != null;
    }

    public boolean opensToday() {
        return opens != null && opens.toLocalDate().equals(today);
    }

    /// Whether the name of the day is enough to say which.
    public boolean opensThisWeek() {
        return opens != null && opens.toLocalDate().isBefore(today.plusDays(7));
    }
}

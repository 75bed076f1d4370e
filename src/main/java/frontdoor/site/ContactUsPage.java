package frontdoor.site;

import frontdoor.council.Council;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every way to reach the council.
///
/// @param telephone when it is answered
/// @param visits when people can come in; null if the council does not say
public record ContactUsPage(Opening telephone, @Nullable Opening visits) {

    /// @param days those that follow each other with the same hours are one line
    public record Opening(List<Days> days, OpenNow now) {}

    /// @param first `monday`
    /// @param last the same as `first` for a single day
    public record Days(DayOfWeek first, DayOfWeek last, Council.Hours hours) {

        public boolean isOneDay() {
            return first == last;
        }
    }

    static List<Days> days(Map<DayOfWeek, Council.Hours> week) {
        var lines = new ArrayList<Days>();
        for (DayOfWeek day : DayOfWeek.values()) {
            var hours = week.get(day);
            if (hours == null) {
                continue;
            }
            var before = lines.isEmpty() ? null : lines.getLast();
            boolean goesOn = before != null
                    && before.hours().equals(hours)
                    && before.last().plus(1) == day;
            lines.add(goesOn ? new Days(lines.removeLast().first(), day, hours) : new Days(day, day, hours));
        }
        return lines;
    }
}

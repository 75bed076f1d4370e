package frontdoor.site;

import frontdoor.council.Council;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/// Every way to reach the council.
///
/// @param open when the telephone is answered; days that follow each other with the same hours are one line
/// @param now whether it is answered at this moment
public record ContactUsPage(List<Days> open, OpenNow now) {

    /// @param first `monday`
    /// @param last the same as `first` for a single day
    public record Days(DayOfWeek first, DayOfWeek last, Council.Hours hours) {

        public boolean isOneDay() {
            return first == last;
        }
    }

    static ContactUsPage of(Council council, OpenNow now) {
        var lines = new ArrayList<Days>();
        for (DayOfWeek day : DayOfWeek.values()) {
            var hours = council.openingHours().get(day);
            if (hours == null) {
                continue;
            }
            var before = lines.isEmpty() ? null : lines.getLast();
            boolean goesOn = before != null
                    && before.hours().equals(hours)
                    && before.last().plus(1) == day;
            lines.add(goesOn ? new Days(lines.removeLast().first(), day, hours) : new Days(day, day, hours));
        }
        return new ContactUsPage(lines, now);
    }
}

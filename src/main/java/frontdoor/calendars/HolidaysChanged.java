package frontdoor.calendars;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Event;
import java.time.Instant;

/// The bank holidays that clocks count by are no longer the same. Clocks that already run keep their due time.
public record HolidaysChanged(int added, int removed, Actor by, Instant at) implements Event {

    @Override
    public String about() {
        return "bank_holidays";
    }
}

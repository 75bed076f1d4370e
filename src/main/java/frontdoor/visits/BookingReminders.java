package frontdoor.visits;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.calendars.TimeLimit;
import frontdoor.kernel.CivilTime;
import frontdoor.notify.Messages;
import frontdoor.visits.BookingMessages.What;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds those who have a place, on the working day before. Whoever booked or moved theirs on that day knows it.
@Component
class BookingReminders {

    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final int BATCH = 200;

    private final BookingStore store;
    private final BookingMessages writing;
    private final Messages messages;
    private final CouncilCalendars calendars;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BookingReminders(
            BookingStore store,
            BookingMessages writing,
            Messages messages,
            CouncilCalendars calendars,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.writing = writing;
        this.messages = messages;
        this.calendars = calendars;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What was missed on that day is made good for on the next, as long as it is before the day itself.
    ///
    /// @return how many were dealt with
    int remind() {
        var now = clock.instant();
        if (LocalTime.ofInstant(now, CivilTime.ZONE).isBefore(FROM)) {
            return 0;
        }
        var today = CivilTime.day(now);
        var last = lastBefore(today.plusDays(1));
        int dealt = 0;
        var due = store.toRemind(today, nextAfter(today), last, BATCH);
        while (!due.isEmpty()) {
            due.forEach(this::remind);
            dealt += due.size();
            due = store.toRemind(today, nextAfter(today), last, BATCH);
        }
        return dealt;
    }

    private void remind(Booking booking) {
        transaction.executeWithoutResult(_ -> {
            if (store.reminded(booking)) {
                messages.accept(writing.of(What.REMINDER, booking, "reminder/" + booking.day()).stream()
                        .toList());
            }
        });
    }

    private LocalDate lastBefore(LocalDate day) {
        return calendars.current().lastDayToGive(TimeLimit.ENGLAND_AND_WALES, day, 0);
    }

    private LocalDate nextAfter(LocalDate today) {
        var day = today.plusDays(1);
        while (!calendars.current().isWorkingDay(TimeLimit.ENGLAND_AND_WALES, day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}

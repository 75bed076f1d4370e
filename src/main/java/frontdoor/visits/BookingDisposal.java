package frontdoor.visits;

import frontdoor.council.Holds;
import frontdoor.kernel.CivilTime;
import frontdoor.notify.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Disposes of bookings whose day has come, with the words that were written about them. Those of a customer who is
/// under a hold stay.
@Component
class BookingDisposal {

    private static final Logger LOG = LoggerFactory.getLogger(BookingDisposal.class);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final AccessPoints places;
    private final Holds holds;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BookingDisposal(
            JdbcClient jdbc,
            AccessPoints places,
            Holds holds,
            Messages messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.holds = holds;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return how many
    int run() {
        date();
        var held = holds.now().people().toArray(Long[]::new);
        int all = 0;
        int some;
        do {
            some = transaction.execute(_ -> dispose(held));
            all += some;
        } while (some == BATCH);
        if (all > 0) {
            LOG.info("{} bookings are disposed of", all);
        }
        return all;
    }

    private int dispose(Long[] held) {
        var gone = jdbc.sql("""
                delete from visits.booking where id in (
                    select id from visits.booking
                     where keep_until <= :today
                       and (person_id is null
                            or person_id not in (select people.ids(one) from unnest(:held::bigint[]) as one))
                     order by keep_until, id limit :most for update skip locked)
                returning id
                """)
                .param("today", CivilTime.day(clock.instant()))
                .param("held", held)
                .param("most", BATCH)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        gone.forEach(id -> messages.forget(Booking.about(id)));
        return gone.size();
    }

    /// Those that were booked before the council said how long one is kept.
    private void date() {
        for (var day : undated()) {
            jdbc.sql("update visits.booking set keep_until = :until where day = :day and keep_until is null")
                    .param("until", places.keepUntil(day))
                    .param("day", day)
                    .update();
        }
    }

    private List<LocalDate> undated() {
        return places.keepUntil(LocalDate.EPOCH) == null
                ? List.of()
                : jdbc.sql("select distinct day from visits.booking where keep_until is null order by day limit :most")
                        .param("most", BATCH)
                        .query((row, _) -> row.getObject("day", LocalDate.class))
                        .list();
    }
}

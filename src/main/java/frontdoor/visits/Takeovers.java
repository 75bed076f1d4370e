package frontdoor.visits;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A place that is booked goes to another case, and nothing else changes for whoever has it.
@Component
public class Takeovers {

    private final JdbcClient jdbc;
    private final ObjectProvider<BookingHeard> hearing;
    private final Clock clock;

    Takeovers(JdbcClient jdbc, ObjectProvider<BookingHeard> hearing, Clock clock) {
        this.jdbc = jdbc;
        this.hearing = hearing;
        this.clock = clock;
    }

    /// Those who hear of bookings are told of the case that has it now.
    ///
    /// @param booking as it was read
    /// @param about the reference of a case about which none is booked
    /// @param words what reception reads of it
    /// @return empty if somebody did something with it first
    /// @throws DuplicateKeyException if one is booked about that case at this moment
    @Transactional
    public Optional<Booking> take(UUID command, Booking booking, String about, String words, Actor by) {
        var now = clock.instant();
        var taken = jdbc.sql("""
                with changed as (
                    update visits.booking set about = :about, words = :words, revision = revision + 1
                     where id = :id and revision = :revision and state = 'booked'
                    returning *
                )""" + BookingStore.STEPPED)
                .param("id", booking.id())
                .param("revision", booking.revision())
                .param("about", about)
                .param("words", words)
                .param("command", command)
                .param("step", "take_over")
                .param("actor", by.toString())
                .param("now", CivilTime.utc(now))
                .query(BookingStore::booking)
                .optional();
        taken.ifPresent(
                each -> hearing.forEach(other -> other.heard(BookingHeard.What.TAKEN_OVER, command, each, by, now)));
        return taken;
    }
}

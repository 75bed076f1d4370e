package frontdoor.visits;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Booked places as rows, each with its steps.
@Component
class BookingStore {

    static final int MOST = 500; // on a page

    /// The lowest number that is free at a time.
    private static final String FREE = """
            select min(n) from generate_series(1, :places) as n
             where not exists (select from visits.booking taken
                                where taken.place = :place and taken.surgery = :surgery and taken.day = :day and taken.at = :time
                                  and taken.seat = n and taken.state <> 'cancelled' and taken.id <> :id)
            """;

    /// What a step writes beside the booking, which is `changed`.
    static final String STEPPED = """
            , stepped as (
                insert into visits.booking_step (booking_id, revision, command, step, actor, at)
                select id, revision, :command, :step, :actor, :now from changed
            )
            select * from changed
            """;

    private final JdbcClient jdbc;

    BookingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param places how many can be seen at one time
    /// @return empty if all are taken
    Optional<Booking> book(NewBooking booking, int places, @Nullable LocalDate keepUntil, Instant now, Actor by) {
        return jdbc.sql("with free as (" + FREE + """
                ), changed as (
                    insert into visits.booking (id, place, surgery, day, at, seat, person_id, name, reach, words, about,
                                                booked_by, booked_at, told_at, keep_until)
                    select :id, :place, :surgery, :day, :time, min, :person, :name, :reach, :words, :about, :actor, :now, :now, :keepUntil
                      from free where min is not null
                    returning *
                )""" + STEPPED)
                .param("id", booking.id())
                .param("command", booking.id())
                .param("step", "book")
                .param("place", booking.slot().place())
                .param("surgery", booking.slot().surgery())
                .param("day", booking.slot().day())
                .param("time", booking.slot().at())
                .param("places", places)
                .param("person", booking.guest().person(), Types.BIGINT)
                .param("name", booking.guest().name())
                .param("reach", booking.guest().reach(), Types.VARCHAR)
                .param("words", booking.words(), Types.VARCHAR)
                .param("about", booking.about(), Types.VARCHAR)
                .param("keepUntil", keepUntil, Types.DATE)
                .param("actor", by.toString())
                .param("now", CivilTime.utc(now))
                .query(BookingStore::booking)
                .optional();
    }

    /// @return empty if somebody did something with it first, or that time is full
    Optional<Booking> move(
            UUID command,
            Booking booking,
            LocalDate day,
            LocalTime time,
            int places,
            @Nullable LocalDate keepUntil,
            Instant now,
            Actor by) {
        return jdbc.sql("with free as (" + FREE + """
                ), changed as (
                    update visits.booking b set day = :day, at = :time, seat = free.min, told_at = :now, keep_until = :keepUntil, revision = revision + 1
                      from free
                     where b.id = :id and b.revision = :revision and b.state = 'booked' and free.min is not null
                    returning b.*
                )""" + STEPPED)
                .param("id", booking.id())
                .param("command", command)
                .param("step", "move")
                .param("place", booking.place())
                .param("surgery", booking.surgery())
                .param("day", day)
                .param("time", time)
                .param("places", places)
                .param("keepUntil", keepUntil, Types.DATE)
                .param("revision", booking.revision())
                .param("actor", by.toString())
                .param("now", CivilTime.utc(now))
                .query(BookingStore::booking)
                .optional();
    }

    /// A place that was given up is found again, if one is free.
    Optional<Booking> take(UUID command, Booking booking, Booking.Step step, int places, Instant now, Actor by) {
        return jdbc.sql("with free as (" + FREE + """
                ), changed as (
                    update visits.booking b set state = :state, revision = revision + 1,
                           seat = case when b.state = 'cancelled' then free.min else b.seat end,
                           told_at = case when b.state = 'cancelled' then :now else b.told_at end
                      from free
                     where b.id = :id and b.revision = :revision and (b.state <> 'cancelled' or free.min is not null)
                    returning b.*
                )""" + STEPPED)
                .param("id", booking.id())
                .param("command", command)
                .param("step", step.key())
                .param("state", step.to().key())
                .param("place", booking.place())
                .param("surgery", booking.surgery())
                .param("day", booking.day())
                .param("time", booking.at())
                .param("places", places)
                .param("revision", booking.revision())
                .param("actor", by.toString())
                .param("now", CivilTime.utc(now))
                .query(BookingStore::booking)
                .optional();
    }

    Optional<Booking> find(UUID id) {
        return jdbc.sql("select * from visits.booking where id = :id")
                .param("id", id)
                .query(BookingStore::booking)
                .optional();
    }

    /// The one that stands, or else the latest that is about a case: one taken over may have been booked before another
    /// was given up.
    Optional<Booking> about(String reference) {
        return jdbc.sql("""
                select * from visits.booking where about = :about order by state <> 'booked', booked_at desc, id limit 1
                """)
                .param("about", reference)
                .query(BookingStore::booking)
                .optional();
    }

    boolean isDone(UUID command) {
        return jdbc.sql("select exists (select from visits.booking_step where command = :command)")
                .param("command", command)
                .query(Boolean.class)
                .single();
    }

    /// Those of the days after today until the last given, of which nobody was reminded, unless they were told of the
    /// time on the working day before or later.
    ///
    /// @param last the working day before
    List<Booking> toRemind(LocalDate today, LocalDate until, LocalDate last, int most) {
        return jdbc.sql("""
                select * from visits.booking
                 where state = 'booked' and day > :today and day <= :until and reminded_for is distinct from day
                   and (told_at at time zone 'Europe/London')::date < :last
                 order by day, at, id limit :most
                """)
                .param("today", today)
                .param("until", until)
                .param("last", last)
                .param("most", most)
                .query(BookingStore::booking)
                .list();
    }

    /// @return false if it is no longer booked for that day, or they were reminded
    boolean reminded(Booking booking) {
        return jdbc.sql("""
                update visits.booking set reminded_for = day
                 where id = :id and day = :day and at = :time and state = 'booked' and reminded_for is distinct from day
                """)
                        .param("id", booking.id())
                        .param("day", booking.day())
                        .param("time", booking.at())
                        .update()
                == 1;
    }

    /// By time.
    List<Booking> on(String place, LocalDate day) {
        return jdbc.sql("""
                select * from visits.booking where place = :place and day = :day order by at, seat, booked_at limit :most
                """)
                .param("place", place)
                .param("day", day)
                .param("most", MOST)
                .query(BookingStore::booking)
                .list();
    }

    /// Of one surgery, by day and time.
    List<Booking> of(String place, String surgery, Collection<LocalDate> days) {
        return jdbc.sql("""
                select * from visits.booking
                 where place = :place and surgery = :surgery and day = any(:days::date[])
                 order by day, at, seat, booked_at limit :most
                """)
                .param("place", place)
                .param("surgery", surgery)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("most", MOST)
                .query(BookingStore::booking)
                .list();
    }

    static Booking booking(ResultSet row, int number) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                row.getString("place"),
                row.getString("surgery"),
                row.getObject("day", LocalDate.class),
                row.getObject("at", LocalTime.class),
                row.getObject("person_id", Long.class),
                row.getString("name"),
                row.getString("reach"),
                row.getString("words"),
                row.getString("about"),
                Booking.State.of(row.getString("state")),
                row.getObject("keep_until", LocalDate.class),
                row.getInt("revision"));
    }
}

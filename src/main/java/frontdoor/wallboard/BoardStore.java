package frontdoor.wallboard;

import frontdoor.kernel.CivilTime;
import frontdoor.visits.WaitStandards;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts the rows of one day, which an index finds; it never reads the days before.
@Component
class BoardStore {

    static final int ROWS = 200; // behind a figure, on a page

    private static final String OF_THE_DAY = " where at >= :from and at < :until ";

    private final JdbcClient jdbc;

    BoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Board.ContactPart> contacts(LocalDate day) {
        return of(day, """
                select coalesce(team, '') as team, extract(hour from at at time zone 'Europe/London')::int as hour,
                       count(*) as all,
                       count(*) filter (where outcome <> 'abandoned') as needing,
                       count(*) filter (where outcome = 'resolved') as resolved,
                       count(*) filter (where outcome = 'resolved' and exists (
                           select 1 from contacts.fact_person later
                            where later.person_id in (select people.ids(c.person_id)) and later.service = c.service
                              and later.at > c.at and later.at <= c.at + interval '7 days')) as repeated,
                       count(*) filter (where outcome is not null) as assessed,
                       count(*) filter (where outcome is not null and avoidable) as avoidable
                  from contacts.fact_person c
                """ + OF_THE_DAY + "group by 1, 2")
                .query((row, _) -> new Board.ContactPart(
                        row.getString("team"),
                        row.getInt("hour"),
                        new ContactTally(
                                row.getLong("all"),
                                row.getLong("needing"),
                                row.getLong("resolved"),
                                row.getLong("repeated"),
                                row.getLong("assessed"),
                                row.getLong("avoidable"))))
                .list();
    }

    Map<String, Long> causes(LocalDate day) {
        return of(
                        day,
                        "select avoidable_cause, count(*) as n from contacts.fact_person" + OF_THE_DAY
                                + "and avoidable and outcome is not null group by 1")
                .query((row, _) -> Map.entry(row.getString("avoidable_cause"), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Who was called and did not come is left out of what was seen in time.
    List<Board.VisitPart> visits(LocalDate day, WaitStandards standards, Instant now) {
        return of(day, """
                select place, extract(hour from arrived_at at time zone 'Europe/London')::int as hour,
                       count(*) filter (where state = 'waiting' and since <= :now) as waiting,
                       coalesce(extract(epoch from max(:now - since) filter (where state = 'waiting' and since <= :now)), 0)
                           as longest,
                       count(*) filter (where seen_at is not null) as seen,
                       count(*) filter (where appointment_at is not null and (seen_at is not null or state = 'left'))
                           as given,
                       count(*) filter (where appointment_at is not null and late <= :given) as given_in_time,
                       count(*) filter (where appointment_at is null and (seen_at is not null or state = 'left'))
                           as walk_ins,
                       count(*) filter (where appointment_at is null and late <= :without) as walk_ins_in_time,
                       coalesce(sum(late), 0) as waited,
                       count(*) filter (where state = 'left') as "left"
                  from visits.fact
                 where arrived_at >= :from and arrived_at < :until
                 group by 1, 2
                """)
                .param("now", CivilTime.utc(now))
                .param("given", 60 * standards.appointment())
                .param("without", 60 * standards.without())
                .query((row, _) -> new Board.VisitPart(
                        row.getString("place"),
                        row.getInt("hour"),
                        new VisitTally(
                                row.getLong("waiting"),
                                row.getDouble("longest"),
                                row.getLong("seen"),
                                row.getLong("given"),
                                row.getLong("given_in_time"),
                                row.getLong("walk_ins"),
                                row.getLong("walk_ins_in_time"),
                                row.getDouble("waited"),
                                row.getLong("left"))))
                .list();
    }

    /// The latest first.
    List<CountedContact> rows(LocalDate day, Counted counted) {
        return of(
                        day,
                        "select id, at, channel, service, team, handled_by, outcome, avoidable_cause from contacts.fact_person"
                                + OF_THE_DAY + counted.condition + " order by at desc, id desc limit " + ROWS)
                .query((row, _) -> new CountedContact(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("channel"),
                        row.getString("service"),
                        row.getString("team"),
                        row.getString("handled_by"),
                        row.getString("outcome"),
                        row.getString("avoidable_cause")))
                .list();
    }

    private JdbcClient.StatementSpec of(LocalDate day, String sql) {
        return of(jdbc, day, sql);
    }

    /// With `:from` and `:until`, the day's first moment and that of the day after.
    static JdbcClient.StatementSpec of(JdbcClient jdbc, LocalDate day, String sql) {
        return jdbc.sql(sql)
                .param("from", CivilTime.utc(day.atStartOfDay(CivilTime.ZONE).toInstant()))
                .param(
                        "until",
                        CivilTime.utc(
                                day.plusDays(1).atStartOfDay(CivilTime.ZONE).toInstant()));
    }
}

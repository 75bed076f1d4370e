package frontdoor.people;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who on record is taken for somebody who died. Nothing is sent to them: whatever sends asks the SQL
/// function `people.reach`. A case that tells of a death calls `people.died`, and one that goes on
/// `people.case_of_death`.
@Component
public class Deaths {

    private final JdbcClient jdbc;
    private final Clock clock;

    Deaths(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All of whom a case says something, those first to whom nothing is sent.
    public List<Death> of(String reference) {
        return jdbc.sql("""
                select d.*, p.name, p.born_on, p.address, p.postcode, people.survivor(d.person_id) as person
                  from people.death d join people.person p on p.id = people.survivor(d.person_id)
                 where d.reference = :reference
                 order by d.state not in ('taken', 'confirmed'), d.state <> 'possible', cardinality(d.agrees) desc, d.id
                 limit 50
                """)
                .param("reference", reference)
                .query((row, _) -> death(row))
                .list();
    }

    /// Those of these people of whom a case says openly that they died.
    ///
    /// @param people any ids of theirs
    public Set<Long> among(Collection<Long> people) {
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                        select asked.id from unnest(:people::bigint[]) as asked (id)
                         where exists (select 1 from people.death d where d.person_id in (select people.ids(asked.id))
                                          and d.state in ('taken', 'confirmed') and not d.quiet)
                        """)
                        .param("people", people.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    /// Whether nothing is sent to them, whichever case says so.
    public boolean isDead(long person) {
        return jdbc.sql("select people.is_dead(:person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /// Somebody says that it is this person who died, whether or not the case proposed them.
    ///
    /// @param quiet whether the case tells nobody for now
    /// @return false if that was said before, or there is no such person
    public boolean confirm(String reference, long person, boolean quiet, Actor by) {
        return judge(reference, person, "confirmed", quiet, by);
    }

    /// Somebody says that it is not this person: they are written to again.
    ///
    /// @return false if the case does not speak of them
    public boolean refuse(String reference, long person, Actor by) {
        return judge(reference, person, "not_them", false, by);
    }

    /// One case goes on under another: the other says of each person from now on what the first said.
    ///
    /// @param quiet whether the other tells nobody for now
    /// @return those to whom we may write again, since the other says that it is not they
    public List<Long> join(String reference, String into, boolean quiet) {
        return jdbc.sql("select unnest(people.join_deaths(:reference, :into, :quiet))")
                .param("reference", reference)
                .param("into", into)
                .param("quiet", quiet)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private boolean judge(String reference, long person, String verdict, boolean quiet, Actor by) {
        return jdbc.sql("select people.judge_death(:person, :reference, :verdict, :quiet, :now, :by)")
                .param("person", person)
                .param("reference", reference)
                .param("verdict", verdict)
                .param("quiet", quiet)
                .param("now", CivilTime.utc(clock.instant()))
                .param("by", by.toString())
                .query(Boolean.class)
                .single();
    }

    private static Death death(ResultSet row) throws SQLException {
        var stopped = row.getObject("stopped_at", OffsetDateTime.class);
        return new Death(
                row.getLong("person"),
                row.getString("name"),
                row.getObject("born_on", LocalDate.class),
                row.getString("address"),
                row.getString("postcode"),
                row.getString("reference"),
                Death.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                texts(row.getArray("agrees")),
                row.getBoolean("quiet"),
                stopped == null ? null : stopped.toInstant());
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}

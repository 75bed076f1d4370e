package frontdoor.people;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Merges.Duplicate;
import frontdoor.people.Merges.Merged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Merges and suspicions as rows.
@Component
class MergeStore {

    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Merged merge(UUID command, long winner, long loser, Collection<String> fields, Actor by, Instant now) {
        return jdbc.sql("select people.merge_into(:winner, :loser, :fields, :by, :now, :command)")
                .param("winner", winner)
                .param("loser", loser)
                .param("fields", fields.toArray(String[]::new))
                .param("by", by.toString())
                .param("now", CivilTime.utc(now))
                .param("command", command)
                .query((row, _) -> merged(row.getString(1)))
                .single();
    }

    Merged undo(long merge, Actor by, Instant now) {
        return jdbc.sql("select people.unmerge(:merge, :by, :now)")
                .param("merge", merge)
                .param("by", by.toString())
                .param("now", CivilTime.utc(now))
                .query((row, _) -> merged(row.getString(1)))
                .single();
    }

    private static Merged merged(String outcome) {
        return Merged.valueOf(outcome.toUpperCase(Locale.ROOT));
    }

    List<Duplicate> of(long person) {
        return jdbc.sql("""
                select it.id as low, it.name as low_name, p.id as high, p.name as high_name, a.reasons
                  from people.person it
                 cross join lateral people.alike(it.id) as a
                  join people.person p on p.id = a.id
                 where it.id = people.survivor(:person)
                """)
                .param("person", person)
                .query((row, _) -> duplicate(row))
                .list();
    }

    List<Duplicate> all(int after, int limit) {
        return jdbc.sql("""
                select s.low, l.name as low_name, s.high, h.name as high_name, s.reasons
                  from (select * from people.suspect
                         order by cardinality(reasons) desc, low, high offset :after limit :limit) as s
                  join people.person l on l.id = s.low and l.merged_into is null
                  join people.person h on h.id = s.high and h.merged_into is null
                 order by cardinality(s.reasons) desc, s.low, s.high
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> duplicate(row))
                .list();
    }

    private static Duplicate duplicate(ResultSet row) throws SQLException {
        return new Duplicate(
                row.getLong("low"),
                row.getString("low_name"),
                row.getLong("high"),
                row.getString("high_name"),
                List.of((String[]) row.getArray("reasons").getArray()));
    }

    void distinct(long one, long other, Actor by, Instant now) {
        jdbc.sql("""
                with gone as (
                    delete from people.suspect where low = least(:one, :other) and high = greatest(:one, :other)
                )
                insert into people.distinct_pair (low, high, by, at)
                values (least(:one, :other), greatest(:one, :other), :by, :now)
                on conflict do nothing
                """)
                .param("one", one)
                .param("other", other)
                .param("by", by.toString())
                .param("now", CivilTime.utc(now))
                .update();
    }

    int compare(int most) {
        return jdbc.sql("select people.compare(:most)")
                .param("most", most)
                .query((row, _) -> row.getInt(1))
                .single();
    }
}

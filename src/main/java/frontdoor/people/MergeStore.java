package frontdoor.people;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Merges.Apart;
import frontdoor.people.Merges.Duplicate;
import frontdoor.people.Merges.Merged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Merges and suspicions as rows.
@Component
class MergeStore {

    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets nobody else merge or tie either of them until the transaction ends.
    void hold(Merges.Choice choice) {
        jdbc.sql("select id from people.person where id in (:winner, :loser) order by id for update")
                .param("winner", choice.winner())
                .param("loser", choice.loser())
                .query(Long.class)
                .list();
    }

    List<Long> ids(long person) {
        return jdbc.sql("select ids as id from people.ids(:id)")
                .param("id", person)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    Merged merge(UUID command, Merges.Choice choice, Actor by, Instant now) {
        return jdbc.sql("""
                select people.merge_into(:winner, :loser, :fields, :winnerRevision, :loserRevision, :by, :now, :command)
                """)
                .param("winner", choice.winner())
                .param("loser", choice.loser())
                .param("fields", choice.fields().toArray(String[]::new))
                .param("winnerRevision", choice.winnerRevision(), Types.INTEGER)
                .param("loserRevision", choice.loserRevision(), Types.INTEGER)
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
                select it.id as low, it.name as low_name, p.id as high, p.name as high_name, a.reasons,
                       people.strength(a.reasons) as strength
                  from people.person it
                 cross join lateral people.alike(it.id) as a
                  join people.person p on p.id = a.id
                 where it.id = people.survivor(:person)
                 order by strength desc, p.id
                """)
                .param("person", person)
                .query((row, _) -> duplicate(row))
                .list();
    }

    List<Duplicate> all(@Nullable Duplicate after, int limit) {
        return jdbc.sql("""
                select s.low, l.name as low_name, s.high, h.name as high_name, s.reasons, s.strength
                  from people.suspect s
                  join people.person l on l.id = s.low and l.merged_into is null
                  join people.person h on h.id = s.high and h.merged_into is null
                 where s.strength <= :strength
                   and (s.strength < :strength or (s.low, s.high) > (:low, :high))
                 order by s.strength desc, s.low, s.high limit :limit
                """)
                .param("strength", after == null ? Integer.MAX_VALUE : after.strength())
                .param("low", after == null ? 0 : after.low())
                .param("high", after == null ? 0 : after.high())
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
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getInt("strength"));
    }

    List<Apart> apart(@Nullable Long low, @Nullable Long high, int limit) {
        return jdbc.sql("""
                select d.low, l.name as low_name, d.high, h.name as high_name, d.by, d.at
                  from people.distinct_pair d
                  join people.person l on l.id = d.low
                  join people.person h on h.id = d.high
                 where :low::bigint is null
                    or (d.at, d.low, d.high) < (select e.at, e.low, e.high from people.distinct_pair e
                                                 where e.low = :low and e.high = :high)
                 order by d.at desc, d.low desc, d.high desc limit :limit
                """)
                .param("low", low, Types.BIGINT)
                .param("high", high, Types.BIGINT)
                .param("limit", limit)
                .query((row, _) -> new Apart(
                        row.getLong("low"),
                        row.getString("low_name"),
                        row.getLong("high"),
                        row.getString("high_name"),
                        Actor.parse(row.getString("by")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void distinct(long one, long other, Actor by, Instant now) {
        decide("people.apart", one, other, by, now);
    }

    void maybeOne(long one, long other, Actor by, Instant now) {
        decide("people.maybe_one", one, other, by, now);
    }

    private void decide(String function, long one, long other, Actor by, Instant now) {
        jdbc.sql("select " + function + "(:one, :other, :by, :now)::text")
                .param("one", one)
                .param("other", other)
                .param("by", by.toString())
                .param("now", CivilTime.utc(now))
                .query((_, _) -> true)
                .single();
    }

    int compare(int most) {
        return jdbc.sql("select people.compare(:most)")
                .param("most", most)
                .query((row, _) -> row.getInt(1))
                .single();
    }
}

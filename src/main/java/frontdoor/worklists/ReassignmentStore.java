package frontdoor.worklists;

import frontdoor.kernel.CivilTime;
import frontdoor.worklists.Reassignment.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reassignments of much work as rows.
@Component
class ReassignmentStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReassignmentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Writes down what is to be done before any of it is. The same reassignment twice is written once.
    void plan(UUID id, String by, List<Reassignment.Line> lines, Instant at) {
        jdbc.sql("""
                with planned as (
                    insert into worklists.reassignment (id, by, at) values (:id, :by, :at) on conflict do nothing returning id
                )
                insert into worklists.reassignment_line (reassignment, reference, place, before, after, outcome)
                select planned.id, line ->> 'reference', place, line ->> 'before', line ->> 'after', lower(line ->> 'outcome')
                  from planned, jsonb_array_elements(:lines::jsonb) with ordinality as given (line, place)
                on conflict do nothing
                """)
                .param("id", id)
                .param("by", by)
                .param("at", CivilTime.utc(at))
                .param(
                        "lines",
                        json.writeValueAsString(lines.stream().map(Planned::of).toList()))
                .update();
    }

    private record Planned(
            String reference,
            @Nullable String before,
            @Nullable String after,
            @Nullable Outcome outcome) {

        static Planned of(Reassignment.Line line) {
            return new Planned(line.work().key(), line.before(), line.after(), line.outcome());
        }
    }

    void done(UUID id, Work work, Outcome outcome) {
        jdbc.sql(
                        "update worklists.reassignment_line set outcome = :outcome where reassignment = :id and reference = :reference")
                .param("id", id)
                .param("reference", work.key())
                .param("outcome", outcome.key())
                .update();
    }

    /// @return false if it was taken back before
    boolean undo(UUID id, Instant at) {
        return jdbc.sql("update worklists.reassignment set undone_at = :at where id = :id and undone_at is null")
                        .param("id", id)
                        .param("at", CivilTime.utc(at))
                        .update()
                == 1;
    }

    Optional<Reassignment> find(UUID id) {
        return jdbc.sql("select * from worklists.reassignment where id = :id")
                .param("id", id)
                .query((row, _) -> reassignment(row, lines(id)))
                .optional();
    }

    private List<Reassignment.Line> lines(UUID id) {
        return jdbc.sql("select * from worklists.reassignment_line where reassignment = :id order by place")
                .param("id", id)
                .query((row, _) -> new Reassignment.Line(
                        new Work(row.getString("reference")),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("outcome") == null ? null : Outcome.of(row.getString("outcome"))))
                .list();
    }

    private static Reassignment reassignment(ResultSet row, List<Reassignment.Line> lines) throws SQLException {
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Reassignment(
                row.getObject("id", UUID.class),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                undone == null ? null : undone.toInstant(),
                lines);
    }
}

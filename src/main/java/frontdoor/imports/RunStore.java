package frontdoor.imports;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Runs, what they refused and what they brought in.
@Component
class RunStore {

    /// A run that has said nothing for so long is dead: its process was killed.
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int LISTED = 50;

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What somebody asked for.
    ///
    /// @param again whether it is to finish what was stopped
    record Asked(boolean dryRun, boolean again, Actor by) {}

    /// @return its number; empty if another import is under way
    Optional<Long> begin(Run.Kind kind, String mapping, CsvFile file, Asked asked, Instant now) {
        stopDead(now);
        try {
            return Optional.of(jdbc.sql("""
                    with begun as (
                        insert into imports.run
                            (kind, mapping, file, sha256, dry_run, started_by, state, rows, started, touched)
                        values (:kind, :mapping, :file, :sha256, :dryRun, :by, 'running', :rows, :now, :now)
                        returning *
                    )
                    select id, audit.enter(jsonb_build_object(
                                   'actor', started_by, 'action', :action::text, 'about', 'import:' || id, 'at', started,
                                   'detail', jsonb_build_object(
                                       'kind', kind, 'mapping', mapping, 'rows', rows, 'dry_run', dry_run)))
                      from begun
                    """)
                    .param("kind", kind.key())
                    .param("mapping", mapping)
                    .param("file", file.name())
                    .param("sha256", file.sha256())
                    .param("dryRun", asked.dryRun())
                    .param("by", asked.by().toString())
                    .param("action", "import." + (asked.again() ? "continued" : "started"))
                    .param("rows", file.rows())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .query((row, _) -> row.getLong("id"))
                    .single());
        } catch (DuplicateKeyException underWay) {
            return Optional.empty();
        }
    }

    private void stopDead(Instant now) {
        jdbc.sql("""
                update imports.run set state = 'stopped', ended = touched, why = 'The process that ran it ended.'
                 where state in ('running', 'stopping') and touched < :silent
                """)
                .param("silent", now.minus(SILENCE).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Which of these rows have been brought in before.
    Set<String> brought(String mapping, List<String> sources) {
        return Set.copyOf(jdbc.sql("""
                select source from imports.brought where mapping = :mapping and source = any(:sources::text[])
                """)
                .param("mapping", mapping)
                .param("sources", sources.toArray(String[]::new))
                .query((row, _) -> row.getString("source"))
                .list());
    }

    void bring(String mapping, String source, Reference reference, long run) {
        jdbc.sql(
                        "insert into imports.brought (mapping, source, reference, run) values (:mapping, :source, :reference, :run)")
                .param("mapping", mapping)
                .param("source", source)
                .param("reference", reference.value())
                .param("run", run)
                .update();
    }

    void refuse(long run, List<Refusal> refusals) {
        jdbc.sql("""
                insert into imports.refusal (run, row_number, source, why)
                select :run, r.row_number, r.source, r.why
                  from unnest(:rows::int[], :sources::text[], :whys::text[]) as r(row_number, source, why)
                """)
                .param("run", run)
                .param("rows", refusals.stream().mapToInt(Refusal::row).toArray())
                .param("sources", refusals.stream().map(Refusal::source).toArray(String[]::new))
                .param("whys", refusals.stream().map(Refusal::why).toArray(String[]::new))
                .update();
    }

    /// How many rows became what.
    record Counts(int opened, int changed, int doubtful, int already, int refused) {}

    /// Adds to what the run has done and says that it is alive.
    ///
    /// @return false if somebody asked it to stop
    boolean progress(long run, Counts counts, Instant now) {
        return jdbc.sql("""
                update imports.run
                   set opened = opened + :opened, changed = changed + :changed, doubtful = doubtful + :doubtful,
                       already = already + :already, refused = refused + :refused, touched = :now
                 where id = :run
                returning state = 'running'
                """)
                .param("run", run)
                .param("opened", counts.opened())
                .param("changed", counts.changed())
                .param("doubtful", counts.doubtful())
                .param("already", counts.already())
                .param("refused", counts.refused())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// Asked twice, it stops once.
    void stopping(long run, Actor by, Instant now) {
        jdbc.sql("""
                with stopped as (
                    update imports.run set state = 'stopping' where id = :run and state = 'running' returning id
                )
                select audit.enter(jsonb_build_object(
                           'actor', :by::text, 'action', 'import.stopped', 'about', 'import:' || id, 'at', :now::timestamptz))
                  from stopped
                """)
                .param("run", run)
                .param("by", by.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    void end(long run, Run.State state, String why, Instant now) {
        jdbc.sql("update imports.run set state = :state, why = nullif(:why, ''), ended = :now where id = :run")
                .param("run", run)
                .param("state", state.key())
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Run> find(long run) {
        return jdbc.sql("select * from imports.run where id = :run")
                .param("run", run)
                .query(RunStore::run)
                .optional();
    }

    /// The newest first.
    List<Run> latest(Run.Kind kind) {
        return jdbc.sql("select * from imports.run where kind = :kind order by id desc limit :listed")
                .param("kind", kind.key())
                .param("listed", LISTED)
                .query(RunStore::run)
                .list();
    }

    /// @param after the row number that the page before ended with; 0 for the first
    List<Refusal> refusals(long run, int after, int limit) {
        return jdbc.sql("""
                select row_number, source, why from imports.refusal
                 where run = :run and row_number > :after order by row_number limit :limit
                """)
                .param("run", run)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Refusal(row.getInt("row_number"), row.getString("source"), row.getString("why")))
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended");
        return new Run(
                row.getLong("id"),
                Run.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("mapping"),
                row.getString("file"),
                row.getString("sha256"),
                row.getBoolean("dry_run"),
                row.getString("started_by"),
                Run.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("rows"),
                row.getInt("opened"),
                row.getInt("changed"),
                row.getInt("doubtful"),
                row.getInt("already"),
                row.getInt("refused"),
                row.getTimestamp("started").toInstant(),
                row.getTimestamp("touched").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("why"));
    }
}

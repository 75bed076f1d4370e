package frontdoor.drafts;

import frontdoor.kernel.Reference;
import frontdoor.kernel.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what a person has typed, from one page to the next. Two windows of one visit have a draft each: a form names
/// its own, and a page without a form shows the one that was used last.
@Component
public class Drafts {

    /// How long an unsent draft is kept after it was last touched.
    static final Duration KEPT = Duration.ofDays(28);

    /// How long a draft is kept after another of the same service was begun.
    static final Duration KEPT_BESIDE = Duration.ofDays(1);

    private static final TypeReference<LinkedHashMap<String, List<String>>> INPUT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// The draft that was used last.
    ///
    /// @param visit the secret of the visit's cookie
    public Optional<Draft> find(String visit, String service) {
        return find(visit, service, null);
    }

    /// @param command which draft, or null for the one that was used last
    public Optional<Draft> find(String visit, String service, @Nullable String command) {
        return jdbc.sql("""
                select service, version, command, input::text, reference from drafts.draft
                 where visit = :visit and service = :service and touched_at > :since
                   and (:command::text is null or command::text = :command)
                 order by turn desc
                 limit 1
                """)
                .param("visit", Sha256.of(visit))
                .param("service", service)
                .param("command", command)
                .param("since", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query(this::draft)
                .optional();
    }

    /// Begins anew, beside what another window goes on with. What was left behind on another day is dropped.
    public Draft begin(String visit, String service, int version, Map<String, List<String>> known) {
        return begin(visit, service, version, UUID.randomUUID(), known);
    }

    /// Goes on with the draft that a form names. If it was dropped meanwhile it is begun again, under the command it
    /// had, so that sending it twice is still sending it once.
    public Draft resume(String visit, String service, int version, UUID command) {
        return begin(visit, service, version, command, Map.of());
    }

    private Draft begin(String visit, String service, int version, UUID command, Map<String, List<String>> known) {
        return jdbc.sql("""
                with left_behind as (
                    delete from drafts.draft
                     where visit = :visit and service = :service and command <> :command and touched_at < :before)
                insert into drafts.draft (visit, service, version, command, input, touched_at)
                values (:visit, :service, :version, :command, :input::jsonb, :now)
                on conflict (visit, service, command) do update
                   set touched_at = excluded.touched_at, turn = excluded.turn
                returning service, version, command, input::text, reference
                """)
                .param("visit", Sha256.of(visit))
                .param("service", service)
                .param("version", version)
                .param("command", command)
                .param("input", json.writeValueAsString(known))
                .param("before", clock.instant().minus(KEPT_BESIDE).atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(this::draft)
                .single();
    }

    /// Keeps what was typed on one page, over what was typed there before; other pages' fields stay.
    ///
    /// @param fields every field of the page; one that was left empty has an empty list
    /// @return the draft as it is now
    public Draft keep(String visit, Draft draft, Map<String, List<String>> fields) {
        jdbc.sql("""
                update drafts.draft
                   set input = input || :fields::jsonb, touched_at = :now, turn = nextval('drafts.turn')
                 where visit = :visit and service = :service and command = :command and reference is null
                """)
                .param("fields", json.writeValueAsString(fields))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("visit", Sha256.of(visit))
                .param("service", draft.service())
                .param("command", draft.command())
                .update();
        return draft.with(fields);
    }

    /// Says what the draft became. What was typed goes; the reference stays for the confirmation page.
    public void sent(String visit, Draft draft, Reference reference) {
        jdbc.sql("""
                update drafts.draft set reference = :reference, input = '{}', turn = nextval('drafts.turn')
                 where visit = :visit and service = :service and command = :command
                """)
                .param("reference", reference.value())
                .param("visit", Sha256.of(visit))
                .param("service", draft.service())
                .param("command", draft.command())
                .update();
    }

    /// Drops a draft that is done with and became no case.
    public void drop(String visit, Draft draft) {
        jdbc.sql("delete from drafts.draft where visit = :visit and service = :service and command = :command")
                .param("visit", Sha256.of(visit))
                .param("service", draft.service())
                .param("command", draft.command())
                .update();
    }

    /// Drops what was typed in a visit, so that nobody else can go on with it. Which cases it led to goes with it: they
    /// are found by their reference.
    public void forget(String visit) {
        jdbc.sql("delete from drafts.draft where visit = :visit")
                .param("visit", Sha256.of(visit))
                .update();
    }

    /// Drops what nobody came back for.
    ///
    /// @return how many drafts
    public int dropForgotten() {
        return jdbc.sql("delete from drafts.draft where touched_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        var reference = row.getString("reference");
        return new Draft(
                row.getString("service"),
                row.getInt("version"),
                row.getObject("command", UUID.class),
                json.readValue(row.getString("input"), INPUT),
                reference == null ? null : new Reference(reference));
    }
}

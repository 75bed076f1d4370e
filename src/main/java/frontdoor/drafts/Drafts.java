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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what a person has typed, from one page to the next.
@Component
public class Drafts {

    /// How long an unsent draft is kept after it was last touched.
    static final Duration KEPT = Duration.ofDays(28);

    private static final TypeReference<LinkedHashMap<String, List<String>>> INPUT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// @param visit the secret of the visit's cookie
    public Optional<Draft> find(String visit, String service) {
        return jdbc.sql("""
                select service, version, command, input::text, reference from drafts.draft
                 where visit = :visit and service = :service and touched_at > :since
                """)
                .param("visit", Sha256.of(visit))
                .param("service", service)
                .param("since", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query(this::draft)
                .optional();
    }

    /// Begins anew: what was typed before for this service in this visit is dropped.
    public Draft begin(String visit, String service, int version, Map<String, List<String>> known) {
        return begin(visit, service, version, UUID.randomUUID(), known);
    }

    /// Takes up again what another draft of the same service has replaced meanwhile, in another window. It keeps the
    /// command it had, so that sending it twice is still sending it once.
    public Draft resume(String visit, String service, int version, UUID command, Map<String, List<String>> typed) {
        return begin(visit, service, version, command, typed);
    }

    private Draft begin(String visit, String service, int version, UUID command, Map<String, List<String>> known) {
        return jdbc.sql("""
                insert into drafts.draft (visit, service, version, command, input, touched_at)
                values (:visit, :service, :version, :command, :input::jsonb, :now)
                on conflict (visit, service) do update
                   set version = excluded.version, command = excluded.command, input = excluded.input,
                       touched_at = excluded.touched_at, reference = null
                returning service, version, command, input::text, reference
                """)
                .param("visit", Sha256.of(visit))
                .param("service", service)
                .param("version", version)
                .param("command", command)
                .param("input", json.writeValueAsString(known))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(this::draft)
                .single();
    }

    /// Keeps what was typed on one page, over what was typed there before; other pages' fields stay.
    ///
    /// @param fields every field of the page; one that was left empty has an empty list
    public void keep(String visit, String service, Map<String, List<String>> fields) {
        jdbc.sql("""
                update drafts.draft set input = input || :fields::jsonb, touched_at = :now
                 where visit = :visit and service = :service and reference is null
                """)
                .param("fields", json.writeValueAsString(fields))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("visit", Sha256.of(visit))
                .param("service", service)
                .update();
    }

    /// Says what the draft became. What was typed goes; the reference stays for the confirmation page.
    public void sent(String visit, String service, Reference reference) {
        jdbc.sql("""
                update drafts.draft set reference = :reference, input = '{}'
                 where visit = :visit and service = :service
                """)
                .param("reference", reference.value())
                .param("visit", Sha256.of(visit))
                .param("service", service)
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

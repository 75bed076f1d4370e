package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.services.CaseState;
import frontdoor.services.ClockState;
import frontdoor.services.Service;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads cases and their timelines.
@Component
class CaseReader {

    static final String COLUMNS = """
            select k.*, (select jsonb_agg(to_jsonb(c) - 'case_id') from cases.clock c where c.case_id = k.id)::text as clocks
            """;
    private static final String CASE = COLUMNS + " from cases.kase k ";

    private final JdbcClient jdbc;
    private final CaseJson json;

    CaseReader(JdbcClient jdbc, CaseJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Case> find(Reference reference) {
        return jdbc.sql(CASE + " where k.reference = :reference")
                .param("reference", reference.value())
                .query(this::kase)
                .optional();
    }

    Optional<Case> find(long id) {
        return jdbc.sql(CASE + " where k.id = :id")
                .param("id", id)
                .query(this::kase)
                .optional();
    }

    List<Case> find(Collection<Reference> references) {
        return jdbc.sql(CASE + " where k.reference = any(:references)")
                .param("references", references.stream().map(Reference::value).toArray(String[]::new))
                .query(this::kase)
                .list();
    }

    /// The story, oldest first; of a very long one the newest thousand lines.
    List<TimelineEntry> timeline(long caseId) {
        return jdbc.sql("""
                select id, revision, type, action, actor, at, particulars::text, said::text
                  from cases.event where case_id = :id order by id desc limit 1000
                """).param("id", caseId).query(this::entry).list().reversed();
    }

    /// Which of a case's reporters sent the command with which they were added; 0 for any other.
    int reporter(long caseId, UUID command) {
        return jdbc.sql("""
                select coalesce(max((particulars ->> 'reporter')::int), 0) from cases.event
                 where command = :command and case_id = :case and type = 'joined'
                """)
                .param("case", caseId)
                .param("command", command)
                .query(Integer.class)
                .single();
    }

    List<ClockState> clocksBefore(long caseId) {
        return jdbc
                .sql(
                        "select (to_jsonb(c) || '{\"kind\": \"standard\"}')::text from cases.clock_before c where case_id = :id")
                .param("id", caseId)
                .query(String.class)
                .list()
                .stream()
                .map(row -> clock(json.map(row)))
                .toList();
    }

    /// The newest line of the story that changed the case.
    TimelineEntry last(long caseId) {
        return jdbc.sql("""
                select id, revision, type, action, actor, at, particulars::text, said::text
                  from cases.event
                 where case_id = :id and type not in ('note', 'assigned', 'added', 'read', 'solved', 'file_refused',
                                                       'wrote_after', 'scanned', 'came_back', 'unanswered', 'referral_late', 'not_taken',
                                                       'retraction_unseen')
                 order by id desc limit 1
                """).param("id", caseId).query(this::entry).single();
    }

    /// The cases of a service that ended last.
    List<Case> closed(String service, int limit) {
        return jdbc.sql(CASE + """
                 where k.service = :service and k.closed_at is not null order by k.closed_at desc limit :limit
                """)
                .param("service", service)
                .param("limit", limit)
                .query(this::kase)
                .list();
    }

    /// What people did with these cases after they were opened, oldest first, by case.
    Map<Long, List<TimelineEntry>> commands(List<Case> cases) {
        var commands = new HashMap<Long, List<TimelineEntry>>();
        jdbc.sql("""
                select case_id, id, revision, type, action, actor, at, particulars::text, said::text
                  from cases.event where case_id = any(:ids) and type in ('action', 'referral', 'referred_again', 'reopened')
                 order by id
                """)
                .param("ids", cases.stream().map(Case::id).toArray(Long[]::new))
                .query(row -> {
                    commands.computeIfAbsent(row.getLong("case_id"), _ -> new ArrayList<>())
                            .add(entry(row, 0));
                });
        return commands;
    }

    private TimelineEntry entry(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                row.getLong("id"),
                row.getInt("revision"),
                row.getString("type"),
                row.getString("action"),
                Actor.parse(row.getString("actor")),
                row.getTimestamp("at").toInstant(),
                json.map(row.getString("particulars")),
                json.map(row.getString("said")));
    }

    Case kase(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        String dueAt = row.getString("due_at");
        Date keepUntil = row.getDate("keep_until");
        return new Case(
                row.getLong("id"),
                new Reference(row.getString("reference")),
                row.getString("service"),
                row.getInt("version"),
                row.getInt("revision"),
                Channel.of(row.getString("channel")),
                state(row),
                json.map(row.getString("facts")),
                row.getString("team"),
                row.getString("split"),
                row.getString("assignee"),
                "infinity".equals(dueAt) ? null : row.getTimestamp("due_at").toInstant(),
                row.getBoolean("late"),
                row.getInt("unread"),
                json.reporters(row.getString("reporters")),
                row.getString("uprn"),
                row.getString("ward"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                keepUntil == null ? null : keepUntil.toLocalDate());
    }

    private CaseState state(ResultSet row) throws SQLException {
        return new CaseState(
                row.getString("stage"),
                row.getString("outcome"),
                json.map(row.getString("answers")),
                row.getString("queue"),
                Service.Priority.values()[row.getInt("priority")],
                Channel.of(row.getString("channel")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("entered_at").toInstant(),
                clocks(row.getString("clocks")),
                referrals(row.getString("referrals")),
                texts(row.getString("taken_by")),
                set(row.getArray("extended")));
    }

    private Map<String, ClockState> clocks(@Nullable String text) {
        var clocks = new LinkedHashMap<String, ClockState>();
        for (Map<String, Object> row : json.list(text)) {
            var clock = clock(row);
            clocks.put(clock.key(), clock);
        }
        return clocks;
    }

    private static ClockState clock(Map<String, Object> row) {
        Object ended = row.get("ended");
        return new ClockState(
                String.valueOf(row.get("key")),
                ClockState.Kind.valueOf(String.valueOf(row.get("kind")).toUpperCase(Locale.ROOT)),
                instant(row, "started_at").orElseThrow(),
                instant(row, "due_at").orElseThrow(),
                instant(row, "warn_at").orElse(null),
                instant(row, "warned_at").orElse(null),
                instant(row, "paused_at").orElse(null),
                instant(row, "ended_at").orElse(null),
                instant(row, "late_at").orElse(null),
                ended == null
                        ? null
                        : ClockState.End.valueOf(String.valueOf(ended).toUpperCase(Locale.ROOT)));
    }

    private static Optional<Instant> instant(Map<String, Object> row, String column) {
        return Optional.ofNullable(row.get(column))
                .map(text -> OffsetDateTime.parse(text.toString()).toInstant());
    }

    private Map<String, CaseState.ReferralState> referrals(String text) {
        var referrals = new LinkedHashMap<String, CaseState.ReferralState>();
        json.map(text)
                .forEach((line, state) -> referrals.put(line, CaseState.ReferralState.valueOf(String.valueOf(state))));
        return referrals;
    }

    private Map<String, String> texts(String text) {
        var texts = new LinkedHashMap<String, String>();
        json.map(text).forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    private static Set<String> set(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}

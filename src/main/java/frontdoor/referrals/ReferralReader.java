package frontdoor.referrals;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads referrals and what happened to them.
@Component
class ReferralReader {

    private static final TypeReference<Map<String, Map<String, String>>> SHARED = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, @Nullable String>>> EVENTS = new TypeReference<>() {};
    private static final int MOST_OF_A_CASE = 200;
    private static final String SILENT = """
            (r.unanswered_since is not null and r.status = 'requested'
                or r.retraction_silent_since is not null and r.retraction_seen_at is null)""";
    private static final String CALLS = """
            r.route in ('telephone', 'letter')
                and (r.delivered_at is null and r.status = 'requested'
                     or r.retracted_at is not null and r.retraction_seen_at is null)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReferralReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Referral> find(UUID id) {
        return jdbc.sql("select * from referrals.referral where id = :id")
                .param("id", id)
                .query(this::referral)
                .optional();
    }

    /// Nobody else changes it until this transaction ends.
    Optional<Referral> take(UUID id) {
        return jdbc.sql("select * from referrals.referral where id = :id for update")
                .param("id", id)
                .query(this::referral)
                .optional();
    }

    /// In the order in which they were made, with all that happened to each, oldest first.
    List<Followed> of(Reference reference) {
        return jdbc.sql("""
                select r.*, (select jsonb_agg(to_jsonb(e) order by e.id) from (
                           select id, at, actor, what, outcome, reason, note from referrals.event
                            where referral = r.id order by id desc limit 100) as e)::text as events
                  from referrals.referral r
                 where r.reference = :reference
                 order by r.number
                 limit :limit
                """)
                .param("reference", reference.value())
                .param("limit", MOST_OF_A_CASE)
                .query((row, number) -> new Followed(referral(row, number), events(row.getString("events"))))
                .list();
    }

    /// What waits for these recipients, the earliest due first.
    List<Referral> waiting(Collection<String> recipients, DueCursor after, int limit) {
        return jdbc.sql("""
                select found.*
                  from unnest(:recipients::text[]) as whose (recipient)
                 cross join lateral (
                     select * from referrals.referral r
                      where r.recipient = whose.recipient and r.waits
                        and (r.due_at, r.id) > (:due::timestamptz, :id::uuid)
                      order by r.due_at, r.id
                      limit :limit) as found
                 order by found.due_at, found.id
                 limit :limit
                """)
                .param("recipients", recipients.toArray(String[]::new))
                .param("due", after.due())
                .param("id", after.id())
                .param("limit", limit)
                .query(this::referral)
                .list();
    }

    /// What these teams asked for and got no answer to, the earliest due first.
    List<Referral> silent(Collection<String> teams, DueCursor after, int limit) {
        return ofTeams(SILENT, teams, after, limit);
    }

    /// Recipients whom these teams are to tell by telephone or letter and have not, the earliest due first.
    List<Referral> calls(Collection<String> teams, DueCursor after, int limit) {
        return ofTeams(CALLS, teams, after, limit);
    }

    private List<Referral> ofTeams(String which, Collection<String> teams, DueCursor after, int limit) {
        return jdbc.sql("""
                select found.*
                  from unnest(:teams::text[]) as whose (team)
                 cross join lateral (
                     select * from referrals.referral r
                      where r.team = whose.team and %s
                        and (r.due_at, r.id) > (:due::timestamptz, :id::uuid)
                      order by r.due_at, r.id
                      limit :limit) as found
                 order by found.due_at, found.id
                 limit :limit
                """.formatted(which))
                .param("teams", teams.toArray(String[]::new))
                .param("due", after.due())
                .param("id", after.id())
                .param("limit", limit)
                .query(this::referral)
                .list();
    }

    /// Those that are to be carried now, the earliest first.
    List<UUID> toCarry(Instant now, int limit) {
        return jdbc.sql("select id from referrals.referral where carry_at <= :now order by carry_at limit :limit")
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Whether a consent that it rests on is taken back, though nobody may have been told.
    boolean isTakenBack(Referral referral) {
        return jdbc.sql("""
                select exists (select from referrals.withdrawal
                                where reference = :reference and line = :line and undone_at is null)
                """)
                .param("reference", referral.reference().value())
                .param("line", referral.line())
                .query(Boolean.class)
                .single();
    }

    /// Those whose moment has come, the earliest first.
    List<UUID> due(Instant now, int limit) {
        return jdbc.sql("select id from referrals.referral where next_at <= :now order by next_at limit :limit")
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    Referral referral(ResultSet row, int number) throws SQLException {
        var retracted = instant(row, "retracted_at");
        return new Referral(
                row.getObject("id", UUID.class),
                new Reference(row.getString("reference")),
                row.getString("service"),
                row.getString("line"),
                row.getString("title"),
                row.getString("team"),
                row.getString("recipient"),
                row.getString("route"),
                row.getString("purpose"),
                shared(row.getString("shared")),
                row.getString("basis"),
                row.getString("agreement"),
                consent(row.getString("consent")),
                List.of((String[]) row.getArray("refused").getArray()),
                row.getBoolean("urgent"),
                Status.of(row.getString("status")),
                row.getTimestamp("since").toInstant(),
                row.getInt("revision"),
                row.getTimestamp("made_at").toInstant(),
                instant(row, "handed_at"),
                instant(row, "delivered_at"),
                new Referral.Deadlines(
                        instant(row, "acknowledge_by"), instant(row, "silent_at"), instant(row, "act_by")),
                instant(row, "chased_at"),
                instant(row, "unanswered_since"),
                instant(row, "late_at"),
                row.getString("reason"),
                row.getString("note"),
                row.getObject("replaces", UUID.class),
                retracted == null
                        ? null
                        : new Referral.Retraction(
                                retracted,
                                row.getString("retraction"),
                                instant(row, "retraction_by"),
                                instant(row, "retraction_chased_at"),
                                instant(row, "retraction_silent_since"),
                                instant(row, "retraction_seen_at")));
    }

    private List<Told> shared(String text) {
        return json.readValue(text, SHARED).entrySet().stream()
                .map(item -> new Told(
                        item.getKey(),
                        item.getValue().getOrDefault("label", ""),
                        item.getValue().getOrDefault("says", "")))
                .toList();
    }

    private Referral.@Nullable Consent consent(@Nullable String text) {
        return text == null ? null : json.readValue(text, Referral.Consent.class);
    }

    private List<Happening> events(@Nullable String text) {
        return text == null
                ? List.of()
                : json.readValue(text, EVENTS).stream()
                        .map(ReferralReader::event)
                        .toList();
    }

    private static Happening event(Map<String, @Nullable String> row) {
        return new Happening(
                OffsetDateTime.parse(String.valueOf(row.get("at"))).toInstant(),
                Actor.parse(String.valueOf(row.get("actor"))),
                String.valueOf(row.get("what")),
                row.get("outcome"),
                row.get("reason"),
                row.get("note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

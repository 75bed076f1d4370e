package frontdoor.drafts;

import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.kernel.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of drafts, each opened with the secret by which it was found.
@Component
class DraftRows {

    private static final Logger LOG = LoggerFactory.getLogger(DraftRows.class);
    private static final TypeReference<LinkedHashMap<String, List<String>>> INPUT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Clock clock;

    DraftRows(JdbcClient jdbc, Sealing sealing, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
    }

    /// A draft with the key that opens it.
    record Opened(Draft draft, byte[] key) {}

    /// @param command which draft, or null for the one that was used last
    Optional<Opened> find(String visit, String service, @Nullable String command, Instant since) {
        return jdbc.sql("""
                select service, version, command, input::text, key, sealed, reference, turn from drafts.draft
                 where visit = :visit and service = :service and touched_at > :since
                   and (:command::text is null or command::text = :command)
                 order by turn desc
                 limit 1
                """)
                .param("visit", Sha256.of(visit))
                .param("service", service)
                .param("command", command)
                .param("since", CivilTime.utc(since))
                .query((row, _) -> readable(row, visit))
                .optional()
                .flatMap(found -> found);
    }

    /// The drafts of a visit, the one that was used last first.
    List<Draft> latest(String visit, Instant since, int limit) {
        return jdbc
                .sql("""
                select service, version, command, input::text, key, sealed, reference, turn from drafts.draft
                 where visit = :visit and touched_at > :since
                 order by turn desc
                 limit :limit
                """)
                .param("visit", Sha256.of(visit))
                .param("since", CivilTime.utc(since))
                .param("limit", limit)
                .query((row, _) -> readable(row, visit).map(Opened::draft))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Adds a draft, or finds the one of this command. What was left behind before a moment is dropped.
    Draft begin(String visit, Opened fresh, Instant leftBehindBefore) {
        return jdbc.sql("""
                with left_behind as (
                    delete from drafts.draft
                     where visit = :visit and service = :service and command <> :command and touched_at < :before)
                insert into drafts.draft (visit, service, version, command, key, sealed, touched_at)
                values (:visit, :service, :version, :command, :key, :sealed, :now)
                on conflict (visit, service, command) do update
                   set touched_at = excluded.touched_at, turn = excluded.turn
                returning service, version, command, input::text, key, sealed, reference, turn
                """)
                .param("visit", Sha256.of(visit))
                .param("service", fresh.draft().service())
                .param("version", fresh.draft().version())
                .param("command", fresh.draft().command())
                .param("key", sealing.lockKey(fresh.key(), visit, fresh.draft().command()))
                .param("sealed", sealed(fresh))
                .param("before", CivilTime.utc(leftBehindBefore))
                .param("now", now())
                .query((row, _) -> opened(row, visit).draft())
                .single();
    }

    /// Writes a draft as it is now, if nobody has since it was read. Every way to it then leads to what it is now;
    /// what another visit holds under the same command is its own.
    ///
    /// @return its new turn, or empty if somebody has, or if it was sent or dropped
    Optional<Long> write(String visit, Opened changed) {
        return jdbc.sql("""
                with every_way as materialized (
                    select from drafts.draft where command = :command order by visit for update
                ), mine as (
                    update drafts.draft
                       set key = coalesce(key, :key), sealed = :sealed, input = '{}', touched_at = :now,
                           turn = nextval('drafts.turn')
                     where visit = :visit and service = :service and command = :command
                       and turn = :turn and reference is null and (select count(*) from every_way) > 0
                    returning turn, shared
                ), elsewhere as (
                    update drafts.draft
                       set sealed = :sealed, touched_at = :now, turn = nextval('drafts.turn')
                     where command = :command and visit <> :visit and shared = (select shared from mine))
                select turn from mine
                """)
                .param(
                        "key",
                        sealing.lockKey(changed.key(), visit, changed.draft().command()))
                .param("sealed", sealed(changed))
                .param("now", now())
                .param("visit", Sha256.of(visit))
                .param("service", changed.draft().service())
                .param("command", changed.draft().command())
                .param("turn", changed.draft().turn())
                .query(Long.class)
                .optional();
    }

    /// Says what a draft became, however it is come to, and keeps of it for this visit what it holds now.
    void sent(String visit, Opened left, Reference reference) {
        jdbc.sql("""
                with elsewhere as (
                    update drafts.draft
                       set reference = :reference, key = null, sealed = null, input = '{}', turn = nextval('drafts.turn')
                     where command = :command and visit <> :visit
                       and shared = (select shared from drafts.draft
                                      where visit = :visit and service = :service and command = :command))
                update drafts.draft
                   set reference = :reference, key = :key, sealed = :sealed, input = '{}', turn = nextval('drafts.turn')
                 where visit = :visit and service = :service and command = :command
                """)
                .param("reference", reference.value())
                .param("key", sealing.lockKey(left.key(), visit, left.draft().command()))
                .param("sealed", sealed(left))
                .param("visit", Sha256.of(visit))
                .param("service", left.draft().service())
                .param("command", left.draft().command())
                .update();
    }

    /// Locks a draft's key for another visit. The draft itself stays as it is locked.
    void move(String from, String to, Draft draft) {
        var command = draft.command();
        var found = find(from, draft.service(), command.toString(), Instant.EPOCH);
        if (found.isPresent()) {
            drop(to, draft);
            jdbc.sql("""
                    update drafts.draft set visit = :to, key = :key, touched_at = :now, turn = nextval('drafts.turn')
                     where visit = :from and service = :service and command = :command
                    """)
                    .param("to", Sha256.of(to))
                    .param("key", sealing.lockKey(found.get().key(), to, command))
                    .param("now", now())
                    .param("from", Sha256.of(from))
                    .param("service", draft.service())
                    .param("command", command)
                    .update();
        }
    }

    void drop(String visit, Draft draft) {
        jdbc.sql("delete from drafts.draft where visit = :visit and service = :service and command = :command")
                .param("visit", Sha256.of(visit))
                .param("service", draft.service())
                .param("command", draft.command())
                .update();
    }

    void dropAll(String visit) {
        jdbc.sql("delete from drafts.draft where visit = :visit")
                .param("visit", Sha256.of(visit))
                .update();
    }

    int dropTouchedBefore(Instant before) {
        return jdbc.sql("delete from drafts.draft where touched_at < :before")
                .param("before", CivilTime.utc(before))
                .update();
    }

    /// @throws TooMuchTyped if it holds more than any form of ours takes
    private byte[] sealed(Opened opened) {
        var draft = opened.draft();
        TooMuchTyped.check(draft);
        return sealing.lock(new Sealing.Content(draft.input(), draft.typing()), opened.key(), draft.command());
    }

    /// Empty for a draft that was locked with a key that we have no more: the person begins anew.
    private Optional<Opened> readable(ResultSet row, String secret) throws SQLException {
        try {
            return Optional.of(opened(row, secret));
        } catch (IllegalArgumentException lockedWithAnother) {
            LOG.warn("A draft cannot be opened: the key in secrets/identity.key is not the one it was locked with");
            return Optional.empty();
        }
    }

    Opened opened(ResultSet row, String secret) throws SQLException {
        var command = row.getObject("command", UUID.class);
        byte @Nullable [] locked = row.getBytes("key");
        var key = locked == null ? sealing.freshKey() : sealing.openKey(locked, secret, command);
        return opened(row, command, locked == null ? null : row.getBytes("sealed"), key);
    }

    private Opened opened(ResultSet row, UUID command, byte @Nullable [] sealed, byte[] key) throws SQLException {
        var content = sealed == null
                ? new Sealing.Content(json.readValue(row.getString("input"), INPUT), Map.of())
                : sealing.open(sealed, key, command);
        var reference = row.getString("reference");
        return new Opened(
                new Draft(
                        row.getString("service"),
                        row.getInt("version"),
                        command,
                        content.input(),
                        content.typing(),
                        reference == null ? null : new Reference(reference),
                        row.getLong("turn")),
                key);
    }

    private OffsetDateTime now() {
        return CivilTime.utc(clock.instant());
    }
}

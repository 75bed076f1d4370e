package frontdoor.calls;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Promised calls as rows, each with its steps.
@Component
class CallBackStore {

    private final JdbcClient jdbc;

    CallBackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void promise(NewCallBack promised, Instant now, Actor by) {
        jdbc.sql("""
                with promised as (
                    insert into calls.call_back (id, promised_at, number, person_id, name, reason, team, conversation,
                                                 service, from_at, until_at)
                    values (:id, :now, :number, :person, :name, :reason, :team, :conversation, :service, :from, :until)
                    on conflict (id) do nothing
                    returning id
                )
                insert into calls.call_back_step (call_back_id, revision, command, step, actor, at)
                select id, 1, id, 'promise', :actor, :now from promised
                """)
                .param("id", promised.id())
                .param("now", CivilTime.utc(now))
                .param("number", promised.number())
                .param("person", promised.person())
                .param("name", promised.name())
                .param("reason", promised.reason())
                .param("team", promised.team())
                .param("conversation", promised.conversation())
                .param("service", promised.service())
                .param("from", CivilTime.utc(promised.fromAt()))
                .param("until", CivilTime.utc(promised.untilAt()))
                .param("actor", by.toString())
                .update();
    }

    Optional<CallBack> find(UUID id) {
        return jdbc.sql("select * from calls.call_back where id = :id")
                .param("id", id)
                .query(CallBackStore::read)
                .optional();
    }

    Optional<CallBack> byCommand(UUID command) {
        return jdbc.sql("""
                select b.* from calls.call_back b join calls.call_back_step s on s.call_back_id = b.id
                 where s.command = :command
                """)
                .param("command", command)
                .query(CallBackStore::read)
                .optional();
    }

    List<CallBack> open(@Nullable Collection<String> teams, CallBacks.@Nullable After after, int limit) {
        return jdbc.sql("""
                select * from calls.call_back where state = 'open' and (:all or team = any(:teams))
                   and (:id::uuid is null or (coalesce(again_at, until_at), id) > (:at::timestamptz, :id::uuid))
                 order by coalesce(again_at, until_at), id limit :most
                """)
                .param("all", teams == null)
                .param("teams", teams == null ? new String[0] : teams.toArray(String[]::new))
                .param("at", after == null ? null : CivilTime.utc(after.latestAt()))
                .param("id", after == null ? null : after.id())
                .param("most", limit)
                .query(CallBackStore::read)
                .list();
    }

    /// Once they were tried, or the promise is another or over, nobody need be told that it is late.
    Optional<CallBack> take(UUID command, UUID id, int revision, CallBackStep step, Instant now, Actor by) {
        return jdbc.sql("""
                with changed as (
                    update calls.call_back
                       set revision = revision + 1,
                           claimed_by = case when :step = 'claim' then :username else null end,
                           tries = tries + case when :step in ('done', 'no_answer') then 1 else 0 end,
                           tried_at = case when :step in ('done', 'no_answer') then coalesce(tried_at, :now)
                                           else tried_at end,
                           again_at = case when :step = 'no_answer' then :again::timestamptz
                                           when :step = 'move' then null else again_at end,
                           from_at = coalesce(:from::timestamptz, from_at),
                           until_at = coalesce(:until::timestamptz, until_at),
                           said = :said,
                           state = case when :step = 'done' then 'done' when :step = 'cancel' then 'cancelled'
                                        else state end,
                           ended_at = case when :step in ('done', 'cancel') then :now else null end
                     where id = :id and revision = :revision and state = 'open'
                       and (:step <> 'claim' or claimed_by is null and not people.is_dead(person_id))
                    returning *
                ), happened as (
                    insert into calls.call_back_step (call_back_id, revision, command, step, actor, at)
                    select id, revision, :command, :step, :actor, :now from changed
                )
                select changed.*, notices.tell(:tellings::jsonb) from changed
                """)
                .param("tellings", Telling.rows(settled(id, step, now)))
                .param("id", id)
                .param("revision", revision)
                .param("command", command)
                .param("step", step.key())
                .param("now", CivilTime.utc(now))
                .param("actor", by.toString())
                .param("username", by.id())
                .param("again", step instanceof CallBackStep.NoAnswer tried ? CivilTime.utc(tried.againAt()) : null)
                .param("said", step instanceof CallBackStep.Done done ? done.said() : null)
                .param("from", step instanceof CallBackStep.Move move ? CivilTime.utc(move.fromAt()) : null)
                .param("until", step instanceof CallBackStep.Move move ? CivilTime.utc(move.untilAt()) : null)
                .query(CallBackStore::read)
                .optional();
    }

    private static List<Telling> settled(UUID id, CallBackStep step, Instant now) {
        return switch (step) {
            case CallBackStep.Claim _, CallBackStep.Release _ -> List.of();
            case CallBackStep.NoAnswer _, CallBackStep.Move _ ->
                List.of(Telling.settled(id.toString(), What.LATENESS, now));
            case CallBackStep.Done _, CallBackStep.Cancel _ ->
                List.of(Telling.settled(id.toString(), EnumSet.of(What.LATE, What.STILL_LATE, What.GIVEN), now));
        };
    }

    List<CallBack> openFor(Collection<Long> people) {
        return jdbc.sql("""
                select * from calls.call_back where state = 'open' and person_id = any(:people) order by until_at, id limit 20
                """)
                .param("people", people.toArray(Long[]::new))
                .query(CallBackStore::read)
                .list();
    }

    List<CallBack> find(Collection<UUID> ids) {
        return jdbc.sql("select * from calls.call_back where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(CallBackStore::read)
                .list();
    }

    boolean give(UUID command, UUID id, @Nullable String from, @Nullable String to, Instant now, Actor by) {
        var given = to == null
                ? Telling.settled(id.toString(), Set.of(What.GIVEN), now)
                : Telling.of(What.GIVEN, id.toString(), command, now).to(to).by(by);
        return jdbc.sql("""
                with changed as (
                    update calls.call_back set revision = revision + 1, claimed_by = :to
                     where id = :id and state = 'open' and claimed_by is not distinct from :from::text
                    returning id, revision
                ), happened as (
                    insert into calls.call_back_step (call_back_id, revision, command, step, actor, at)
                    select id, revision, :command, :step, :actor, :now from changed
                )
                select notices.tell(:tellings::jsonb) from changed
                """)
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .param("command", command)
                .param("step", to == null ? "release" : "give")
                .param("actor", by.toString())
                .param("now", CivilTime.utc(now))
                .param("tellings", Telling.rows(List.of(given)))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    static CallBack read(ResultSet row, int number) throws SQLException {
        return new CallBack(
                row.getObject("id", UUID.class),
                row.getObject("promised_at", OffsetDateTime.class).toInstant(),
                row.getString("number"),
                row.getObject("person_id", Long.class),
                row.getString("name"),
                row.getString("reason"),
                row.getString("team"),
                row.getObject("conversation", UUID.class),
                row.getString("service"),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                moment(row, "again_at"),
                CallBack.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("claimed_by"),
                row.getInt("tries"),
                row.getString("said"),
                row.getInt("revision"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

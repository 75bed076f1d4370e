package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.services.Service;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes cases' moves to another version: one statement for all cases of one version in one stage.
@Component
class MoveStore {

    private final JdbcClient jdbc;
    private final CaseJson json;
    private final Clock clock;

    MoveStore(JdbcClient jdbc, CaseJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// A case that was passed to another queue, as a late one is, stays there if that queue still exists.
    ///
    /// @return how many were moved
    long move(
            String service,
            Service.@Nullable Stage before,
            CaseMoves.Group group,
            Service target,
            int version,
            Actor by) {
        return jdbc.sql("""
                with held as (
                    select id, queue,
                           case when queue = :oldQueue or not jsonb_exists(:teams::jsonb, queue) then :newQueue
                                else queue end as next
                      from cases.kase
                     where service = :service and version = :from and stage = :stage and closed_at is null
                       for update
                ), changed as (
                    update cases.kase k
                       set version = :version, revision = revision + 1, stage = :next, queue = held.next,
                           team = :teams::jsonb ->> held.next,
                           split = answers #>> string_to_array(:splits::jsonb ->> held.next, '.'),
                           assignee = case when k.queue = held.next then assignee end
                      from held
                     where k.id = held.id
                    returning k.id, k.reference, k.revision, held.queue as left_queue, held.next as entered_queue
                ), happened as (
                    insert into cases.event (case_id, revision, type, actor, at, particulars)
                    select id, revision, 'moved', :actor, :at, :particulars::jsonb from changed
                ), counted as (
                    insert into cases.queue_change (queue, change)
                    select left_queue, -1 from changed where left_queue <> entered_queue
                    union all
                    select entered_queue, 1 from changed where left_queue <> entered_queue
                ), audited as (
                    select audit.enter(jsonb_build_object(
                        'actor', :actor::text, 'action', 'case.moved', 'about', reference, 'at', :at::timestamptz,
                        'detail', :particulars::jsonb)) as entry
                      from changed
                )
                select count(entry) from audited
                """)
                .param("service", service)
                .param("from", group.version())
                .param("stage", group.stage())
                .param("version", version)
                .param("next", group.to())
                .param("oldQueue", before == null ? null : before.queue())
                .param(
                        "newQueue",
                        Objects.requireNonNull(target.course().stages().get(group.to()))
                                .queue())
                .param("teams", json.write(teams(target)))
                .param("splits", json.write(splits(target)))
                .param("particulars", json.write(particulars(group, version)))
                .param("actor", by.toString())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static Map<String, String> teams(Service target) {
        return target.course().queues().values().stream()
                .collect(Collectors.toMap(Service.Queue::key, Service.Queue::team));
    }

    private static Map<String, String> splits(Service target) {
        var splits = new LinkedHashMap<String, String>();
        target.course().queues().values().forEach(queue -> {
            if (queue.splitBy() != null) {
                splits.put(queue.key(), queue.splitBy());
            }
        });
        return splits;
    }

    private static Map<String, Object> particulars(CaseMoves.Group group, int version) {
        var particulars = new LinkedHashMap<String, Object>();
        particulars.put("from_version", group.version());
        particulars.put("to_version", version);
        if (!group.stage().equals(group.to())) {
            particulars.put("from", group.stage());
            particulars.put("to", group.to());
        }
        return particulars;
    }
}

-- What stood still before its time ran out is not overdue, however long it stands: its due time moves when it goes on.
create or replace view cases.fact_clock as
select k.reference, k.service, k.ward, k.channel, k.team, k.outcome, k.opened_at,
       (k.opened_at at time zone 'Europe/London')::date as opened_on,
       (k.closed_at at time zone 'Europe/London')::date as closed_on,
       c.key as standard, c.started_at, c.due_at, c.ended_at, c.ended as "end", c.paused_at is not null and c.ended_at is null as paused,
       (c.ended_at at time zone 'Europe/London')::date as ended_on,
       coalesce(c.paused_at <= c.due_at, false) as paused_in_time
  from cases.clock c
  join cases.kase k on k.id = c.case_id
 where c.kind = 'standard';

-- What is overdue now is found among the clocks that have not ended, which are few.
create index clock_running on cases.clock (due_at) where kind = 'standard' and ended_at is null;

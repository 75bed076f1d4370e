-- How often the person has said something that no officer has read yet.
alter table cases.kase add column unread int not null default 0;

-- A clock that ran before a case was opened again. What was kept or broken then stays so.
create table cases.clock_before (
    case_id bigint not null references cases.kase,
    key text not null,
    started_at timestamptz not null,
    due_at timestamptz not null,
    ended_at timestamptz not null,
    ended text not null,
    primary key (case_id, key, started_at)
);
create index clock_before_ended_on on cases.clock_before (((ended_at at time zone 'Europe/London')::date));

create or replace view cases.fact_clock as
select k.reference, k.service, k.ward, k.channel, k.team, k.outcome, k.opened_at,
       (k.opened_at at time zone 'Europe/London')::date as opened_on,
       (k.closed_at at time zone 'Europe/London')::date as closed_on,
       c.key as standard, c.started_at, c.due_at, c.ended_at, c.ended as "end", c.paused_at is not null and c.ended_at is null as paused,
       (c.ended_at at time zone 'Europe/London')::date as ended_on,
       coalesce(c.paused_at <= c.due_at, false) as paused_in_time,
       '' as run
  from cases.clock c
  join cases.kase k on k.id = c.case_id
 where c.kind = 'standard'
 union all
select k.reference, k.service, k.ward, k.channel, k.team, k.outcome, k.opened_at,
       (k.opened_at at time zone 'Europe/London')::date,
       (k.closed_at at time zone 'Europe/London')::date,
       c.key, c.started_at, c.due_at, c.ended_at, c.ended, false,
       (c.ended_at at time zone 'Europe/London')::date,
       false,
       '/' || extract(epoch from c.started_at)::bigint
  from cases.clock_before c
  join cases.kase k on k.id = c.case_id;

-- Whether it solved what they came for, as each of them last said.
create table cases.solved (
    case_id bigint not null references cases.kase,
    reporter int not null,
    solved boolean not null,
    at timestamptz not null,
    primary key (case_id, reporter)
);
create index solved_on on cases.solved (((at at time zone 'Europe/London')::date));

create view cases.fact_solved as
select k.reference, s.reporter, k.service, k.ward, k.channel, k.team, k.outcome, s.solved,
       (s.at at time zone 'Europe/London')::date as answered_on
  from cases.solved s
  join cases.kase k on k.id = s.case_id;

-- The link in a closing letter, as a hash: it asks that one question of that one person, once.
create table cases.solving (
    token text primary key,
    case_id bigint not null references cases.kase,
    reporter int not null,
    made_at timestamptz not null,
    used_at timestamptz
);

create index event_reopened_on on cases.event (((at at time zone 'Europe/London')::date)) where type = 'reopened';

create view cases.fact_reopened as
select e.id, k.reference, k.service, k.ward, k.channel, k.team, e.particulars ->> 'was' as outcome,
       (e.at at time zone 'Europe/London')::date as reopened_on
  from cases.event e
  join cases.kase k on k.id = e.case_id
 where e.type = 'reopened';

-- From which network a code was asked for, as a hash, so that one stranger who takes a new visit each time is still one.
alter table cases.tracking_code add column network text not null default '';

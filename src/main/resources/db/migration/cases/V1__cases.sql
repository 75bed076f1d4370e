create schema if not exists cases;

-- A case as it stands now. The event table says how it came to this.
create table cases.kase (
    id bigint generated always as identity primary key,
    reference text not null unique,
    command uuid not null unique,
    service text not null,
    version int not null,
    revision int not null,
    channel text not null,
    kind text not null,
    stage text,
    outcome text,
    result text,
    team text not null,
    queue text,
    split text,
    priority smallint not null,
    assignee text,
    -- the earliest promise that is running; infinity when none is, so that it sorts last
    due_at timestamptz not null,
    late boolean not null default false,
    answers jsonb not null,
    facts jsonb not null,
    referrals jsonb not null,
    taken_by jsonb not null,
    extended text[] not null,
    reporters jsonb not null,
    same_as text,
    uprn text,
    ward text,
    opened_at timestamptz not null,
    entered_at timestamptz not null,
    closed_at timestamptz,
    keep_until date,
    constraint open_or_ended check ((stage is null) = (closed_at is not null) and (outcome is null) = (closed_at is null))
);

create unique index kase_same_as_open on cases.kase (same_as) where closed_at is null and same_as is not null;
create index kase_queue on cases.kase (queue, priority, due_at, id) where closed_at is null;
create index kase_unclaimed on cases.kase (queue, priority, due_at, id) where closed_at is null and assignee is null;
create index kase_assignee on cases.kase (assignee, due_at, id) where closed_at is null and assignee is not null;
create index kase_version on cases.kase (service, version, stage) where closed_at is null;
create index kase_opened_on on cases.kase (((opened_at at time zone 'Europe/London')::date));
create index kase_closed_on on cases.kase (((closed_at at time zone 'Europe/London')::date)) where closed_at is not null;
create index kase_closed on cases.kase (service, closed_at desc) where closed_at is not null;
create index kase_keep_until on cases.kase (keep_until) where keep_until is not null;

-- What happened: the timeline that people read and the facts that are counted. `said` alone may hold personal data.
create table cases.event (
    id bigint generated always as identity primary key,
    case_id bigint not null references cases.kase,
    revision int not null,
    command uuid unique,
    type text not null,
    action text,
    actor text not null,
    channel text,
    at timestamptz not null,
    particulars jsonb not null default '{}',
    said jsonb
);
create index event_case on cases.event (case_id, id);

create table cases.search_key (
    case_id bigint not null references cases.kase,
    kind text not null,
    value text not null,
    primary key (kind, value, case_id)
);
create index search_key_case on cases.search_key (case_id);

-- Standards and timers. next_at is when the sweep must look at it; null when it need not.
create table cases.clock (
    case_id bigint not null references cases.kase,
    key text not null,
    kind text not null,
    started_at timestamptz not null,
    due_at timestamptz not null,
    warn_at timestamptz,
    warned_at timestamptz,
    paused_at timestamptz,
    ended_at timestamptz,
    late_at timestamptz,
    ended text,
    next_at timestamptz,
    primary key (case_id, key)
);
create index clock_next on cases.clock (next_at) where next_at is not null;
create index clock_ended_on on cases.clock (((ended_at at time zone 'Europe/London')::date)) where kind = 'standard';

-- Queue totals are kept, never counted: a command adds a line here and a job folds the lines into the totals, so that
-- two commands on one queue never wait for each other.
create table cases.queue_change (
    queue text not null,
    change int not null
);
create table cases.queue_total (
    queue text primary key,
    open bigint not null
);

-- A code sent to a person so that they can read their case.
create table cases.tracking_code (
    reference text not null,
    code_hash text not null,
    reporter int not null,
    sent_at timestamptz not null,
    attempts int not null default 0,
    used_at timestamptz,
    primary key (reference, code_hash)
);

-- What reports may read: no personal data, days in London.
create view cases.fact as
select id, reference, service, version, channel, kind, team, queue, split, ward, stage, outcome, result, priority, late,
       opened_at, closed_at, due_at,
       (opened_at at time zone 'Europe/London')::date as opened_on,
       (closed_at at time zone 'Europe/London')::date as closed_on
  from cases.kase;

create view cases.fact_clock as
select k.reference, k.service, k.ward, k.channel, k.team, k.outcome, k.opened_at,
       (k.opened_at at time zone 'Europe/London')::date as opened_on,
       (k.closed_at at time zone 'Europe/London')::date as closed_on,
       c.key as standard, c.started_at, c.due_at, c.ended_at, c.ended as "end", c.paused_at is not null and c.ended_at is null as paused,
       (c.ended_at at time zone 'Europe/London')::date as ended_on
  from cases.clock c
  join cases.kase k on k.id = c.case_id
 where c.kind = 'standard';

-- Who has shown a code and may read one case for an hour. The pass is the hash of a secret in their cookie.
create table cases.tracking_pass (
    pass text primary key,
    reference text not null,
    reporter int not null,
    until timestamptz not null
);

create schema if not exists calls;

-- What happened to calls. Only ever added to. The same thing told twice is one row.
create table calls.event (
    call      text not null,
    kind      text not null check (kind in ('offered', 'answered', 'held', 'resumed', 'transferred', 'ended',
                                            'abandoned', 'wrapped')),
    at        timestamptz not null,
    queue     text,
    extension text,
    staff     text,
    number    text
);

create unique index event_once on calls.event (call, at, kind, coalesce(extension, ''));

-- What a call's events come to. It can be made anew from them at any time.
create table calls.call (
    id          text primary key,
    state       text not null check (state in ('waiting', 'talking', 'holding', 'passed', 'wrapping', 'done', 'abandoned')),
    queue       text,
    team        text,
    number      text,
    ringing     text,
    answered_by text,
    staff       text,
    now_with    text,
    offered_at  timestamptz not null,
    answered_at timestamptz,
    ended_at    timestamptz,
    wrapped_at  timestamptz,
    wait_ms     bigint not null,
    talk_ms     bigint not null,
    hold_ms     bigint not null,
    wrap_ms     bigint not null,
    transfers   integer not null
);

create index call_offered on calls.call (offered_at);
create index call_ringing on calls.call (ringing, offered_at) where ringing is not null;
create index call_talking on calls.call (now_with) where state in ('talking', 'holding');
create index call_open on calls.call (offered_at) where ended_at is null;

-- What agents did. Only ever added to.
create table calls.agent_event (
    extension text not null,
    at        timestamptz not null,
    rank      smallint not null,
    state     text not null check (state in ('signed_in', 'available', 'busy', 'wrap', 'away', 'signed_out')),
    staff     text,
    primary key (extension, at, rank)
);

create index agent_event_at on calls.agent_event (at);

-- Who sits at which telephone, as they said themselves.
create table calls.extension (
    extension text primary key,
    username  text not null unique,
    since     timestamptz not null
);

-- For figures: one row for each call. Every formula of a contact centre follows from it: offered are all rows, answered
-- those with answered, abandoned those with abandoned, short below a wait of 5 seconds (wait_ms <= 5000). While a call
-- waits, wait_ms is 0 and both are false. Times are in milliseconds. It names nobody who rang.
create view calls.fact as
select id, queue, team, offered_at, (offered_at at time zone 'Europe/London')::date as day,
       answered_at is not null as answered, state = 'abandoned' as abandoned, state, answered_at, ended_at, wrapped_at,
       answered_by, staff, wait_ms, talk_ms, hold_ms, wrap_ms, talk_ms + hold_ms + wrap_ms as handled_ms, transfers
from calls.call;

-- For figures: one row for each time that an agent spent in one state. until_at is null while it goes on.
create view calls.fact_agent as
select event.extension, event.staff, event.state, event.at as from_at, next.at as until_at,
       (event.at at time zone 'Europe/London')::date as day,
       (extract(epoch from next.at - event.at) * 1000)::bigint as ms
from calls.agent_event as event
left join lateral (
    select later.at from calls.agent_event as later
    where later.extension = event.extension and (later.at, later.rank) > (event.at, event.rank)
    order by later.at, later.rank limit 1) as next on true;

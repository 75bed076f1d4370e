-- Somebody whom we have promised to call. `id` is made with the page on which it was promised.
create table calls.call_back (
    id           uuid primary key,
    promised_at  timestamptz not null,
    number       text not null check (number ~ '^\+[0-9]{4,15}$'),
    person_id    bigint,
    -- What somebody who is not on record wants to be called.
    name         text,
    reason       text not null check (btrim(reason) <> ''),
    team         text not null,
    -- The conversation in which it was promised, or null.
    conversation uuid,
    from_at      timestamptz not null,
    until_at     timestamptz not null,
    -- When to try again, after nobody answered.
    again_at     timestamptz,
    state        text not null default 'open' check (state in ('open', 'done', 'cancelled')),
    claimed_by   text,
    tries        int not null default 0,
    tried_at     timestamptz,
    ended_at     timestamptz,
    revision     int not null default 1,
    check (until_at > from_at)
);

create index call_back_open on calls.call_back (coalesce(again_at, until_at), id) where state = 'open';
create index call_back_promised on calls.call_back (promised_at);

-- What happened to it. Only ever added to.
create table calls.call_back_step (
    call_back_id uuid not null references calls.call_back (id),
    revision     int not null,
    command      uuid not null unique,
    step         text not null check (step in ('promise', 'claim', 'release', 'done', 'no_answer', 'move', 'cancel')),
    actor        text not null,
    at           timestamptz not null,
    primary key (call_back_id, revision)
);

-- For figures: one row for each call that was promised. kept says whether it was tried before the end of what was
-- promised, null while that is open. It names nobody.
create view calls.fact_call_back as
select id, team, promised_at, (promised_at at time zone 'Europe/London')::date as day, from_at, until_at, state, tries,
       tried_at, ended_at, case when state = 'cancelled' and tried_at is null then null else tried_at <= until_at end as kept
from calls.call_back;

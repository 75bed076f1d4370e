create schema if not exists visits;

-- How many tokens a place has given out on a day.
create table visits.day (
    place text not null,
    day   date not null,
    last  int not null,
    primary key (place, day)
);

-- Somebody who came in. `id` is made with the page that they arrived on, and their conversation bears it too.
create table visits.visit (
    id             uuid primary key,
    place          text not null,
    day            date not null,
    token          text not null,
    arrived_at     timestamptz not null,
    appointment_at timestamptz,
    service        text,
    words          text,
    person_id      bigint,
    -- What somebody who is not on record wants to be called.
    name           text,
    language       text,
    needs          text,
    -- `void`: written down by mistake, and counted nowhere.
    state          text not null check (state in ('waiting', 'called', 'seen', 'ended', 'left', 'no_show', 'void')),
    desk           text,
    called_at      timestamptz,
    seen_at        timestamptz,
    ended_at       timestamptz,
    handled_by     text,
    team           text,
    revision       int not null default 1,
    unique (place, day, token)
);

create index visit_open on visits.visit (place, day) where state in ('waiting', 'called', 'seen');
create index visit_arrived on visits.visit (arrived_at);
-- A desk has one visitor at a time, however many press "next" at once.
create unique index visit_at_desk on visits.visit (place, day, desk) where state in ('called', 'seen');

-- What happened to a visit, and how it stood before, so that a slip can be undone.
create table visits.step (
    visit_id uuid not null references visits.visit (id) on delete cascade,
    revision int not null,
    command  uuid not null unique,
    step     text not null,
    actor    text not null,
    at       timestamptz not null,
    before   jsonb,
    undone   boolean not null default false,
    primary key (visit_id, revision)
);

-- Short, and made of letters that cannot be heard as another: A1, A2, ... A99, H1. It says nothing of a person.
create function visits.token(number int) returns text language sql immutable parallel safe as $$
    select case when number > 891 then 'A' || number
                else substr('AHJKLRWXY', 1 + (number - 1) / 99, 1) || (1 + (number - 1) % 99) end
$$;

-- Since when somebody waits: from their time if they have one, or from when they came if that was later.
create function visits.since(arrived_at timestamptz, appointment_at timestamptz) returns timestamptz
language sql immutable parallel safe as $$
    select greatest(arrived_at, appointment_at)
$$;

-- For measures and the wallboard: one row for each visit, and nothing that names a person.
-- `waited` is from arriving to being seen; `late` is from the time given. Both in seconds, null for who was not seen.
create view visits.fact as
select id, place, day, token, arrived_at, appointment_at, visits.since(arrived_at, appointment_at) as since, called_at,
       seen_at, ended_at, state, service, team, handled_by, desk,
       extract(epoch from seen_at - arrived_at) as waited,
       extract(epoch from greatest(seen_at - visits.since(arrived_at, appointment_at), interval '0')) as late,
       'conversation:' || id as source_reference
from visits.visit
where state <> 'void';

-- A conversation that one member of staff hands to another, or to whoever of a team takes it first. `id` is made with the
-- page on which it was offered. What was said in the conversation stands in its draft, not here.
create table calls.handover (
    id           uuid primary key,
    conversation uuid not null,
    -- The telephone call that it is about, or null.
    call         text,
    from_staff   text not null,
    to_staff     text,
    to_team      text,
    state        text not null default 'offered' check (state in ('offered', 'taken', 'refused', 'withdrawn')),
    offered_at   timestamptz not null,
    ended_at     timestamptz,
    taken_by     text,
    reason       text,
    check ((to_staff is null) <> (to_team is null)),
    check ((state = 'offered') = (ended_at is null)),
    check ((state = 'taken') = (taken_by is not null)),
    check ((state = 'refused') = (reason is not null))
);

-- One offer at a time: so two can never take one conversation.
create unique index handover_offered on calls.handover (conversation) where state = 'offered';
create index handover_to_staff on calls.handover (to_staff) where state = 'offered';
create index handover_to_team on calls.handover (to_team) where state = 'offered';
create index handover_from on calls.handover (from_staff, ended_at desc);
create index handover_owner on calls.handover (conversation, ended_at desc) where state = 'taken';

-- For figures: one row for each. It names nobody.
create view calls.fact_handover as
select id, to_team, state, offered_at, (offered_at at time zone 'Europe/London')::date as day, ended_at,
       (extract(epoch from ended_at - offered_at) * 1000)::bigint as waited_ms
from calls.handover;

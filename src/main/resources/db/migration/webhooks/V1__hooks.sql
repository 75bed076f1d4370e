create schema if not exists webhooks;

-- What another system told us, as it was sent, whatever becomes of it.
create table webhooks.hook (
    number      bigint generated always as identity primary key,
    source      text not null,
    id          text not null,
    sent_at     timestamptz not null,
    received_at timestamptz not null,
    body        text not null,
    attempts    integer not null default 0,
    -- When it is to be heard; null when it was, or when it failed too often.
    next_at     timestamptz,
    handled_at  timestamptz,
    problem     text,
    unique (source, id)
);

create index hook_due on webhooks.hook (next_at, number) where next_at is not null;
create index hook_failing on webhooks.hook (number) where handled_at is null and attempts > 0;
create index hook_handled on webhooks.hook (handled_at) where handled_at is not null;

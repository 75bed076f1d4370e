create schema if not exists shortcuts;

-- What somebody chose for themselves: keys by what they do, of those that they changed; an empty key is none.
create table shortcuts.chosen (
    username text primary key,
    used     boolean not null,
    keys     jsonb not null,
    at       timestamptz not null
);

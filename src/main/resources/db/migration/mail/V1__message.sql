create schema if not exists mail;

-- Emails as they came, byte for byte, before anybody has read them.
create table mail.message (
    id           bigint generated always as identity primary key,
    mailbox      text not null,
    team         text not null,
    -- The same bytes are the same message, whichever mailbox they came to.
    sha256       text not null unique,
    raw          bytea not null,
    -- Whether only its beginning is kept, since it is larger than we take; the rest stays on the server.
    cut_off      boolean not null,
    came_at      timestamptz not null,
    -- Null until it was read and landed; then the source of its item.
    source       text,
    landed_at    timestamptz
);
alter table mail.message alter column raw set storage external;

create index message_waiting on mail.message (id) where landed_at is null;
create index message_source on mail.message (source) where source is not null;

-- How far each mailbox was read. Its numbers count only under one UIDVALIDITY (RFC 3501, 2.3.1.1).
create table mail.place (
    mailbox     text primary key,
    uidvalidity bigint not null,
    last_uid    bigint not null
);

create schema if not exists imports;

-- One going through one file, for good or to see what it would refuse.
create table imports.run (
    id         bigint generated always as identity primary key,
    mapping    text not null,
    file       text not null,
    sha256     text not null,
    dry_run    boolean not null,
    started_by text not null,
    state      text not null check (state in ('running', 'stopping', 'stopped', 'done', 'failed')),
    rows       int not null,
    opened     int not null default 0,
    already    int not null default 0,
    refused    int not null default 0,
    started    timestamptz not null,
    -- when it last said that it is alive
    touched    timestamptz not null,
    ended      timestamptz,
    why        text
);

-- One import at a time, whichever process runs it.
create unique index run_alone on imports.run ((true)) where state in ('running', 'stopping');

create table imports.refusal (
    run        bigint not null references imports.run on delete cascade,
    row_number int not null,
    source     text not null,
    why        text not null,
    primary key (run, row_number)
);

-- What was brought in, and as which case: written with the case, so that a repeat knows what it has.
create table imports.brought (
    mapping   text not null,
    source    text not null,
    reference text not null,
    run       bigint not null references imports.run,
    primary key (mapping, source)
);

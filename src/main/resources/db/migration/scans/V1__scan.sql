create schema if not exists scans;

-- Files from a scanner as they came. Each holds one letter or several.
create table scans.scan (
    id         bigint generated always as identity primary key,
    name       text not null,
    sha256     text not null unique,
    raw        bytea not null,
    team       text not null,
    came_at    timestamptz not null,
    -- Pages at which a letter begins, as somebody said by hand; empty to find them by blank pages.
    begins     int[] not null default '{}',
    letters    int,
    landed_at  timestamptz
);
alter table scans.scan alter column raw set storage external;

create index scan_waiting on scans.scan (id) where landed_at is null;

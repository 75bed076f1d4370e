create schema if not exists worklists;

-- A filter over queues that somebody wants to come back to. With a team, everybody in the team has it.
create table worklists.view (
    id         uuid primary key,
    owner      text not null,
    team       text,
    name       text not null check (btrim(name) <> ''),
    -- The fields of the filter, as the page's own form sends them.
    filter     jsonb not null,
    created_at timestamptz not null
);
create index view_owner on worklists.view (owner);
create index view_team on worklists.view (team) where team is not null;

-- What a member of staff can be given. Who has no row can be given anything, up to the usual number.
create table worklists.worker (
    username   text primary key,
    -- The services they are trained in; none means all of their teams.
    trained    text[] not null default '{}',
    capacity   int not null check (capacity between 0 and 1000),
    -- The last day on which they are away, or null.
    away_until date
);

-- Many cases given to somebody, or put back, at once. Kept so that it can be undone.
create table worklists.reassignment (
    id        uuid primary key,
    by        text not null,
    at        timestamptz not null,
    undone_at timestamptz
);
create table worklists.reassignment_line (
    reassignment uuid not null references worklists.reassignment,
    reference text not null,
    place     int not null,
    before    text,
    after     text,
    -- Null until it was tried. Left: nobody could be given it. Overtaken: somebody else had changed it.
    outcome   text check (outcome in ('done', 'left', 'overtaken', 'undone', 'kept')),
    primary key (reassignment, reference)
);

create schema if not exists directory;

-- Published versions are only ever added.
create table directory.version (
    service text not null,
    number int not null,
    yaml text not null,
    sha256 text not null,
    published_at timestamptz not null,
    published_by text not null,
    approved_by text not null,
    change_note text not null,
    primary key (service, number)
);

create function directory.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Published versions are not changed: publish the old text as a new version';
end $$;
create trigger version_is_append_only before update or delete or truncate on directory.version
    for each statement execute function directory.refuse_change();

-- A change that waits for a second person.
create table directory.draft (
    id bigint generated always as identity primary key,
    service text not null,
    -- the version in force when it was written
    base int not null,
    yaml text not null,
    change_note text not null,
    author text not null,
    created_at timestamptz not null,
    state text not null default 'waiting',
    decided_by text,
    decided_at timestamptz,
    reason text,
    constraint somebody_else check (decided_by is null or state <> 'published' or decided_by <> author)
);
create index draft_waiting on directory.draft (created_at) where state = 'waiting';

-- What people looked for and did not find.
create table directory.search_miss (
    words text not null,
    day date not null,
    times int not null default 1,
    primary key (day, words)
);

-- The words by which a service or an article is found. Kept beside the version in force, not computed at each search.
create table directory.finding (
    kind text not null,
    key text not null,
    title text not null,
    summary text not null,
    says text not null,
    document tsvector not null,
    primary key (kind, key)
);
create index finding_document on directory.finding using gin (document);
create index finding_says on directory.finding using gin (says public.gin_trgm_ops);

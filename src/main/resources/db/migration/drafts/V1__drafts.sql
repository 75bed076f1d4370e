create schema if not exists drafts;

-- The visit is the hash of a secret in the person's cookie: who reads this table cannot go on with a draft.
create table drafts.draft (
    visit text not null,
    service text not null,
    version int not null,
    command uuid not null unique,
    input jsonb not null,
    reference text,
    touched_at timestamptz not null,
    primary key (visit, service)
);
create index draft_touched on drafts.draft (touched_at);

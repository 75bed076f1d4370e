-- A letter that is being written, from a case or for a customer. It is gone once it is sent or dropped.
create table letters.draft (
    id uuid primary key,
    -- The case that it is about, and which of its reporters it is to; or null.
    reference text,
    reporter int not null,
    person_id bigint,
    -- The matter in writing that it answers, or null.
    conversation text,
    template text not null,
    made_by text not null,
    team text not null,
    made_at timestamptz not null,
    check (reference is not null or person_id is not null)
);
create index draft_reference on letters.draft (reference) where reference is not null;
create index draft_person on letters.draft (person_id) where person_id is not null;
create index draft_made on letters.draft (made_at);

-- Each state of it, the latest of which holds. Undo writes the one before once more, so nothing typed is lost.
create table letters.draft_state (
    draft uuid not null references letters.draft (id) on delete cascade,
    revision int not null,
    -- The revision that undo goes back to, or null.
    before int,
    command uuid not null,
    language text not null,
    medium text not null check (medium in ('email', 'text', 'post')),
    large boolean not null,
    blocks jsonb not null,
    articles text[] not null,
    by text not null,
    at timestamptz not null,
    primary key (draft, revision)
);

-- A letter that was sent: its id is that of its draft. Its words are with its message, and are forgotten with it.
create table letters.sent (
    id uuid primary key,
    message uuid not null unique,
    reference text,
    person_id bigint,
    conversation text,
    template text not null,
    hash text not null,
    language text not null,
    medium text not null,
    title text not null,
    enclosures text[] not null,
    by text not null,
    team text not null,
    at timestamptz not null
);
create index sent_reference on letters.sent (reference, at desc) where reference is not null;
create index sent_person on letters.sent (person_id, at desc) where person_id is not null;

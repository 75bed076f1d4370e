-- A reply that a letter asked for. It waits until the person says something, a member of staff says that they did, or
-- the day passes. Each of the four moments is written once.
create table letters.awaited (
    letter uuid primary key references letters.sent (id),
    reference text,
    person_id bigint,
    conversation text,
    since timestamptz not null,
    due_at timestamptz not null,
    remind_at timestamptz,
    reminded_at timestamptz,
    replied_at timestamptz,
    passed_at timestamptz,
    -- What happens when nothing comes, as the letter said.
    otherwise text not null
);
create index awaited_open on letters.awaited (due_at) where replied_at is null and passed_at is null;
create index awaited_reference on letters.awaited (reference) where reference is not null;
create index awaited_person on letters.awaited (person_id) where person_id is not null;

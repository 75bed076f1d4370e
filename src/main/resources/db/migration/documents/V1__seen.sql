create schema if not exists documents;

-- A document that somebody showed at a counter. `id` is made with the page. What stands in the document is not copied:
-- not even its number, unless the council says so of its kind.
create table documents.seen (
    id         uuid primary key,
    person_id  bigint not null,
    -- The case for which it was shown, or null.
    reference  text,
    kind       text not null,
    form       text not null check (form in ('original', 'certified_copy', 'copy')),
    number     text,
    seen_by    text not null,
    seen_at    timestamptz not null,
    -- A scan of it, kept under `document:<id>`; or null.
    file       jsonb,
    -- Written down by mistake: it still shows that it was.
    withdrawn_by text,
    withdrawn_at timestamptz,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);

create index seen_person on documents.seen (person_id, seen_at desc);

create schema if not exists files;

-- What people sent us, as we made it anew. The id is 128 random bits: who knows it was given it.
-- Only `clean` and `unscanned` files leave; `held` waits for the virus scanner, `rejected` has lost its content.
create table files.file (
    id text primary key,
    name text not null,
    kind text not null check (kind in ('pdf', 'jpg')),
    size int not null,
    sha256 text not null,
    content bytea,
    state text not null check (state in ('unscanned', 'clean', 'held', 'rejected')),
    uploaded_by text not null,
    about text,
    created_at timestamptz not null,
    check ((content is null) = (state = 'rejected'))
);
-- Photographs and PDFs are compressed already.
alter table files.file alter column content set storage external;

create index file_about on files.file (about) where about is not null;
create index file_unattached on files.file (created_at) where about is null;
create index file_held on files.file (created_at) where state = 'held';

-- Called by `cases` in the statement that stores the answers: gives the files among them to the case.
-- A file that has a case keeps it. Returns how many were attached.
create function files.attach(answers jsonb, reference text) returns bigint
    language sql volatile security definer
    set search_path = pg_catalog
as $$
    with given as (
        select answer.value ->> 'id' as id
          from jsonb_each(answers) as answer
         where jsonb_typeof(answer.value) = 'object' and answer.value ? 'size'
    ), attached as (
        update files.file set about = reference
          from given
         where file.id = given.id and file.about is null
        returning file.id
    )
    select count(*) from attached
$$;

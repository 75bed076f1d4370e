create schema if not exists letters;

-- Letters put together into one file for a printer. Its id is that of the command that made it.
create table letters.batch (
    id uuid primary key,
    made_at timestamptz not null,
    made_by text not null,
    large boolean not null,
    duplex boolean not null,
    state text not null check (state in ('printing', 'printed', 'printed_again', 'failed')),
    pages int not null,
    -- Why it was not released, or why somebody says that printing failed.
    fault text,
    -- Null once it failed, and thirty days after it was made.
    pdf bytea
);
create index batch_made on letters.batch (made_at desc, id);

-- Which letters are in it, in their order. `live` is false once the batch failed: only then may a letter be in another.
create table letters.batch_letter (
    batch uuid not null references letters.batch (id),
    position int not null,
    message uuid not null,
    about text not null,
    pages int not null,
    live boolean not null,
    primary key (batch, position)
);
create unique index batch_letter_once on letters.batch_letter (message) where live;

-- A run brings in cases, or customers. Of customers some are changed by a newer export, and some may be somebody who is on
-- record already.
alter table imports.run
    add column kind text not null default 'cases' check (kind in ('cases', 'customers')),
    add column changed int not null default 0,
    add column doubtful int not null default 0;

-- What a run of customers says of a row, a column each: why it was refused, whom it may be, and what else to know.
create table imports.remark (
    id         bigint generated always as identity primary key,
    run        bigint not null references imports.run on delete cascade,
    row_number int not null,
    source     text not null,
    kind       text not null check (kind in ('refused', 'doubtful', 'told')),
    -- The title of the column, or null where it is about the whole row.
    title      text,
    why        text not null
);
create index remark_run on imports.remark (run, kind, id);

-- Who a row of another system is here, and what it said when it was last brought in. It is written with the customer, so
-- that a repeat doubles nobody.
create table imports.customer (
    system    text not null,
    source    text not null,
    person_id bigint not null,
    details   jsonb not null,
    run       bigint not null references imports.run,
    primary key (system, source)
);

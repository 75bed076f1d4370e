-- An information pack that was handed out: once for each case and way. A partner hands out the pack of a kind of case, which
-- is about no case.
create table letters.pack (
    id        uuid primary key,
    reference text,
    service   text not null,
    how       text not null check (how in ('web', 'print', 'post', 'partner')),
    by        text not null,
    at        timestamptz not null
);
create unique index pack_once on letters.pack (reference, how) where reference is not null;
create index pack_at on letters.pack (at);

-- For the scorecard.
create view letters.fact_pack as select id, reference, service, how, at from letters.pack;

-- Other directories that we bring in, each bringing-in a run. What a feed says is stored raw first, page by page, so
-- that one that breaks off goes on where it was; only a run that is whole is applied, all of it at once.
create table listings.feed (
    id bigint primary key generated always as identity,
    name text not null,
    url text not null unique,           -- of the feed, or file: and its name
    licence text not null,
    owner text not null                 -- the team that answers for what comes from it
);

create table listings.run (
    id bigint primary key generated always as identity,
    feed bigint not null references listings.feed,
    by text not null,
    started_at timestamptz not null,
    state text not null check (state in ('fetching', 'broken', 'whole', 'applied')),
    note text not null default '',      -- why it broke off
    report jsonb
);
create index run_feed on listings.run (feed, id desc);

create table listings.page (
    run bigint not null references listings.run,
    number int not null,
    fetched_at timestamptz not null,
    body jsonb not null,
    primary key (run, number)
);

-- Two listings that may be one. Somebody says whether they are.
create table listings.pair (
    id bigint primary key generated always as identity,
    kept uuid not null references listings.listing,
    other uuid not null references listings.listing,
    reasons text[] not null,
    found_at timestamptz not null,
    answer text check (answer in ('same', 'two')),
    by text,
    unique (kept, other),
    check (kept <> other)
);
create index pair_open on listings.pair (id) where answer is null;

-- Pairs of what came with what is there from elsewhere: alike in name, and of one organisation by its number or at one
-- postcode.
create function listings.pair(ids uuid[], at timestamptz) returns int language sql volatile as $$
    with alike as (
        select l.id as kept, n.id as other, array_remove(array[
                case when exists (
                    select from listings.organisation a, listings.organisation b,
                           jsonb_array_elements(coalesce(a.body -> 'organization_identifiers', '[]')) as x,
                           jsonb_array_elements(coalesce(b.body -> 'organization_identifiers', '[]')) as y
                     where a.id = l.organisation and b.id = n.organisation
                       and x ->> 'identifier_scheme' = y ->> 'identifier_scheme'
                       and ltrim(x ->> 'identifier', '0') = ltrim(y ->> 'identifier', '0')) then 'identifier' end,
                case when exists (
                    select from listings.offered_at a join listings.location p on p.id = a.location,
                           listings.offered_at b join listings.location q on q.id = b.location
                     where a.listing = l.id and b.listing = n.id
                       and replace(upper(p.postcode), ' ', '') = replace(upper(q.postcode), ' ', '')) then 'postcode' end
            ], null) as reasons
          from listings.listing n
          join listings.listing l on l.name operator(public.%) n.name and public.similarity(l.name, n.name) >= 0.5 and l.id <> n.id
           and l.source ->> 'url' is distinct from n.source ->> 'url'
         where n.id = any (ids) and n.same_as is null and l.same_as is null and l.withdrawn_at is null
           and n.withdrawn_at is null
    ), kept as (
        insert into listings.pair (kept, other, reasons, found_at)
        select kept, other, array_append(reasons, 'name'), at from alike
         where cardinality(reasons) > 0
           and not exists (select from listings.pair p where p.kept = alike.other and p.other = alike.kept)
            on conflict do nothing
        returning 1
    )
    select count(*)::int from kept
$$;

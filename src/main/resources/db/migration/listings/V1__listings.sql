create schema if not exists listings;

-- What partner agencies and voluntary groups offer. The body of each row is what Open Referral UK 3.0 calls it, without
-- what other rows hold; the columns beside it are derived from it, so that there is one truth to put back or to send.

create table listings.taxonomy (
    id uuid primary key,
    no bigint generated always as identity unique,
    body jsonb not null
);

create table listings.term (
    id uuid primary key,
    no bigint generated always as identity unique,
    taxonomy uuid references listings.taxonomy,
    parent uuid,
    key text,                           -- by which the council's folder names it; null where a feed brought it
    body jsonb not null
);
create index term_taxonomy on listings.term (taxonomy, no);
create index term_parent on listings.term (parent, no);

create table listings.organisation (
    id uuid primary key,
    no bigint generated always as identity unique,
    body jsonb not null,
    name text not null generated always as (body ->> 'name') stored,
    hidden boolean not null default false,
    same_as uuid references listings.organisation,
    source jsonb                        -- feed, url, licence, fetched_at; null where it is our own
);
create index organisation_name on listings.organisation using gin (name public.gin_trgm_ops);
create index organisation_same on listings.organisation (same_as) where same_as is not null;

create table listings.location (
    id uuid primary key,
    body jsonb not null,
    hidden boolean not null default false,
    spot point,                         -- longitude times 0.6, latitude: as places.spot has it
    postcode text,
    source jsonb
);
create index location_spot on listings.location using gist (spot);
create index location_postcode on listings.location (postcode);

create table listings.listing (
    id uuid primary key,
    no bigint generated always as identity unique,
    organisation uuid not null references listings.organisation,
    body jsonb not null,
    name text not null generated always as (body ->> 'name') stored,
    hidden boolean not null default false,
    of_hidden boolean not null default false,    -- its organisation is hidden
    withdrawn_at timestamptz,
    same_as uuid references listings.listing,
    shown boolean not null generated always as
        (not hidden and not of_hidden and withdrawn_at is null and same_as is null) stored,
    owner text not null,                -- the team that answers for it
    review_days int not null check (review_days > 0),
    checked_on date,
    checked_by text,
    review_by date,                     -- null: nobody has looked at it yet
    added timestamptz not null,
    modified timestamptz not null,
    minimum_age numeric,
    maximum_age numeric,
    words tsvector not null default '',
    revision int not null default 0,
    source jsonb
);
create index listing_shown on listings.listing (no) include (id) where shown;
create index listing_organisation on listings.listing (organisation);
create index listing_modified on listings.listing (modified) where shown;
create index listing_words on listings.listing using gin (words) where shown;
create index listing_name on listings.listing using gin (name public.gin_trgm_ops);
create index listing_due on listings.listing ((coalesce(review_by, '-infinity'::date)), no)
    where withdrawn_at is null and same_as is null;
create index listing_alphabetical on listings.listing (name, id) where shown;

create table listings.offered_at (
    id uuid primary key,
    no bigint generated always as identity unique,
    listing uuid not null references listings.listing,
    location uuid not null references listings.location,
    body jsonb not null
);
create index offered_at_listing on listings.offered_at (listing);
create index offered_at_location on listings.offered_at (location);

create table listings.tag (
    id uuid primary key,
    listing uuid not null references listings.listing,
    term uuid not null references listings.term,
    body jsonb not null
);
create index tag_term on listings.tag (term, listing);
create index tag_listing on listings.tag (listing);

-- On which days of the week, Monday 1, and between which times. A monthly meeting stands on its day too.
create table listings.hours (
    listing uuid not null references listings.listing,
    day smallint not null check (day between 1 and 7),
    opens time,
    closes time,
    valid_from date,
    valid_to date
);
create index hours_listing on listings.hours (listing, day);

-- For which wards or properties. A listing without a row is for everybody.
create table listings.cover (
    listing uuid not null references listings.listing,
    ward text,
    uprn text,
    check (num_nonnulls(ward, uprn) = 1)
);
create index cover_listing on listings.cover (listing);

-- Each time that somebody made sure of a listing, and until when that counts.
create table listings.made_sure (
    listing uuid not null references listings.listing,
    checked_on date not null,
    review_by date not null,
    primary key (listing, checked_on)
);

-- How many there are of each kind in all, so that nobody waits while they are counted.
create table listings.total (
    kind text primary key,
    number bigint not null
);

-- Everything that anybody outside may read comes from these five views, and from nothing else. Here alone is it decided
-- what is hidden: a hidden listing is no row of them, so no page, count, search or facet can tell that it is there.
create view listings.open_listing as
    select * from listings.listing where shown;

create view listings.open_organisation as
    select * from listings.organisation o
     where not hidden and same_as is null
       and exists (select from listings.open_listing l where l.organisation = o.id);

-- Whoever stands above an organisation or a term is named where they may be seen themselves.
create function listings.without_hidden(body jsonb) returns jsonb language sql stable as $$
    select case when body ? 'parent_organization_id' and not exists (
        select from listings.open_organisation p where p.id = (body ->> 'parent_organization_id')::uuid)
        then body - 'parent_organization_id' else body end
$$;

create view listings.open_location as
    select * from listings.location where not hidden;

create view listings.open_offered_at as
    select a.*, l.organisation, l.modified
      from listings.offered_at a
      join listings.open_listing l on l.id = a.listing
      join listings.open_location p on p.id = a.location;

create view listings.open_term as
    select t.* from listings.term t
     where t.key is not null
        or exists (select from listings.tag g join listings.open_listing l on l.id = g.listing where g.term = t.id)
        or exists (select from listings.term c
                     join listings.tag g on g.term = c.id
                     join listings.open_listing l on l.id = g.listing
                    where c.parent = t.id);

create view listings.open_taxonomy as
    select x.* from listings.taxonomy x
     where exists (select from listings.open_term t where t.taxonomy = x.id);

-- As they are sent: `item` is one of a list, `whole` is all that is known.
create view listings.sent_service as
    select l.*,
        jsonb_build_object('id', l.id, 'last_modified', sent.modified, 'modified_date', sent.modified) as minimal,
        l.body - '{schedules,service_areas,service_at_locations,languages,funding,cost_options,contacts,attributes,phones}'::text[]
            || sent.own || jsonb_build_object('organization',
                (select listings.without_hidden(o.body) - '{organization_identifiers,attributes,services,phones,contacts}'::text[]
                   from listings.organisation o where o.id = l.organisation)) as item,
        l.body - '{service_at_locations,attributes}'::text[] || sent.own || jsonb_build_object(
            'organization', (select listings.without_hidden(o.body) from listings.organisation o where o.id = l.organisation),
            'attributes', coalesce((select jsonb_agg(g.body || jsonb_build_object('taxonomy_term', t.body) order by t.no)
                from listings.tag g join listings.term t on t.id = g.term where g.listing = l.id), '[]'),
            'service_at_locations', coalesce((select jsonb_agg(a.body || jsonb_build_object('location', p.body) order by a.no)
                from listings.offered_at a join listings.open_location p on p.id = a.location
               where a.listing = l.id), '[]')) as whole
    from listings.open_listing l
    cross join lateral (select to_char(l.modified at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as modified) as m
    cross join lateral (select m.modified, jsonb_strip_nulls(jsonb_build_object(
            'organization_id', l.organisation,
            'last_modified', m.modified,
            'assured_date', l.checked_on,
            'local_review_by', l.review_by,
            'local_source', l.source)) as own) as sent;

create view listings.sent_organisation as
    select o.*,
        listings.without_hidden(o.body) - '{organization_identifiers,attributes,phones,contacts}'::text[] as item,
        listings.without_hidden(o.body) || jsonb_build_object('services', coalesce((select jsonb_agg(jsonb_build_object(
                'id', l.id, 'name', l.name, 'status', l.body -> 'status') order by l.no)
            from listings.open_listing l where l.organisation = o.id), '[]')) as whole,
        listings.without_hidden(o.body) || jsonb_build_object('services', coalesce((select jsonb_agg(s.whole order by s.no)
            from listings.sent_service s where s.organisation = o.id), '[]')) as with_services
    from listings.open_organisation o;

create view listings.sent_service_at_location as
    select a.*,
        a.body || jsonb_build_object(
            'location', (select p.body - '{addresses,accessibility,attributes,phones}'::text[]
                           from listings.open_location p where p.id = a.location),
            'service', (select s.item from listings.sent_service s where s.id = a.listing)) as item,
        a.body || jsonb_build_object(
            'location', (select p.body from listings.open_location p where p.id = a.location),
            'service', (select s.whole from listings.sent_service s where s.id = a.listing)) as whole
    from listings.open_offered_at a;

create view listings.sent_taxonomy as
    select x.*, x.body as item,
        x.body || jsonb_build_object('taxonomy_terms', coalesce((select jsonb_agg(t.body order by t.no)
            from listings.open_term t where t.taxonomy = x.id), '[]')) as whole
    from listings.open_taxonomy x;

create view listings.sent_taxonomy_term as
    select t.id, t.no, t.taxonomy, t.parent, t.key, s.body as item, s.body as whole
      from listings.open_term t
     cross join lateral (select case when t.parent is null or exists (select from listings.open_term p where p.id = t.parent)
                                then t.body else t.body - 'parent_id' end as body) as s;

-- A time of day out of what feeds write: 09:00, 9:00:00, 10:00Z.
create function listings.hour(text) returns time language sql immutable parallel safe as $$
    select case when $1 ~ '^([01]?[0-9]|2[0-3]):[0-5][0-9]' then substring($1 from '^[0-9]+:[0-9]{2}')::time end
$$;
create function listings.day(text) returns date language sql immutable parallel safe as $$
    select case when $1 ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])' then
        make_date(left($1, 4)::int, substring($1 from 6 for 2)::int, least(substring($1 from 9 for 2)::int, extract(day from
            make_date(left($1, 4)::int, substring($1 from 6 for 2)::int, 1) + interval '1 month - 1 day')::int)) end
$$;

-- What stands beside the body follows from it.
create function listings.derive(ids uuid[]) returns void language plpgsql volatile as $$
begin
    delete from listings.offered_at where listing = any (ids);
    delete from listings.tag where listing = any (ids);
    delete from listings.hours where listing = any (ids);
    delete from listings.cover where listing = any (ids);

    insert into listings.offered_at (id, listing, location, body)
    select (each ->> 'id')::uuid, l.id, (each ->> 'location_id')::uuid, each || jsonb_build_object('service_id', l.id)
      from listings.listing l
     cross join jsonb_array_elements(coalesce(l.body -> 'service_at_locations', '[]')) with ordinality as e (each, i)
     where l.id = any (ids) and exists (select from listings.location p where p.id = (each ->> 'location_id')::uuid)
     order by l.no, i
        on conflict do nothing;

    insert into listings.tag (id, listing, term, body)
    select (each ->> 'id')::uuid, l.id, (each ->> 'taxonomy_term_id')::uuid,
           each || jsonb_build_object('link_id', l.id, 'link_type', 'service')
      from listings.listing l
     cross join jsonb_array_elements(coalesce(l.body -> 'attributes', '[]')) as e (each)
     where l.id = any (ids) and exists (select from listings.term t where t.id = (each ->> 'taxonomy_term_id')::uuid)
        on conflict do nothing;

    insert into listings.hours (listing, day, opens, closes, valid_from, valid_to)
    select l.id, array_position('{MO,TU,WE,TH,FR,SA,SU}'::text[], right(trim(d), 2)), listings.hour(each ->> 'opens_at'),
           listings.hour(each ->> 'closes_at'), listings.day(each ->> 'valid_from'), listings.day(each ->> 'valid_to')
      from listings.listing l
     cross join jsonb_array_elements(coalesce(l.body -> 'schedules', '[]')) as e (each)
     cross join unnest(string_to_array(upper(each ->> 'byday'), ',')) as d
     where l.id = any (ids) and right(trim(d), 2) in ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');

    insert into listings.cover (listing, ward, uprn)
    select l.id, case when each ->> 'local_uprn' is null then each ->> 'local_ward' end, each ->> 'local_uprn'
      from listings.listing l
     cross join jsonb_array_elements(coalesce(l.body -> 'service_areas', '[]')) as e (each)
     where l.id = any (ids) and num_nonnulls(each ->> 'local_ward', each ->> 'local_uprn') > 0;

    update listings.listing l
       set minimum_age = (l.body ->> 'minimum_age')::numeric,
           maximum_age = (l.body ->> 'maximum_age')::numeric,
           of_hidden = o.hidden,
           words = setweight(to_tsvector('english', l.name), 'A')
                || setweight(to_tsvector('english', concat_ws(' ', o.name, l.body ->> 'local_words',
                       (select string_agg(concat_ws(' ', t.body ->> 'name', t.body ->> 'local_words'), ' ')
                          from listings.tag g join listings.term t on t.id = g.term where g.listing = l.id))), 'B')
                || setweight(to_tsvector('english', concat_ws(' ', l.body ->> 'description',
                       l.body ->> 'eligibility_description', l.body ->> 'alert')), 'C')
      from listings.organisation o
     where l.id = any (ids) and o.id = l.organisation;
end $$;

create function listings.recount() returns void language sql volatile as $$
    insert into listings.total (kind, number)
    values ('services', (select count(*) from listings.open_listing)),
           ('organizations', (select count(*) from listings.open_organisation)),
           ('service_at_locations', (select count(*) from listings.open_offered_at)),
           ('taxonomies', (select count(*) from listings.open_taxonomy)),
           ('taxonomy_terms', (select count(*) from listings.open_term))
    on conflict (kind) do update set number = excluded.number
$$;

-- Takes { taxonomies, terms, organisations, locations, listings }, each a list of rows, adds or changes them, and
-- derives what follows. A listing keeps its own owner and its day of review where the row says none.
create function listings.put(rows jsonb) returns void language plpgsql volatile as $$
begin
    insert into listings.taxonomy (id, body)
    select id, body from jsonb_to_recordset(rows -> 'taxonomies') as r (id uuid, body jsonb)
        on conflict (id) do update set body = excluded.body;

    insert into listings.term (id, taxonomy, parent, key, body)
    select id, taxonomy, parent, key, body
      from jsonb_to_recordset(rows -> 'terms') as r (id uuid, taxonomy uuid, parent uuid, key text, body jsonb)
        on conflict (id) do update set taxonomy = excluded.taxonomy, parent = excluded.parent, body = excluded.body;

    insert into listings.organisation (id, body, hidden, source)
    select id, body, coalesce(hidden, false), source
      from jsonb_to_recordset(rows -> 'organisations') as r (id uuid, body jsonb, hidden boolean, source jsonb)
        on conflict (id) do update set body = excluded.body, source = excluded.source;

    insert into listings.location (id, body, hidden, spot, postcode, source)
    select id, body, coalesce(hidden, false),
           point((body ->> 'longitude')::float * 0.6, (body ->> 'latitude')::float),
           body #>> '{addresses,0,postal_code}', source
      from jsonb_to_recordset(rows -> 'locations') as r (id uuid, body jsonb, hidden boolean, source jsonb)
        on conflict (id) do update set body = excluded.body, spot = excluded.spot, postcode = excluded.postcode,
            source = excluded.source;

    insert into listings.listing (id, organisation, body, hidden, owner, review_days, checked_on, checked_by, review_by,
        added, modified, source)
    select id, organisation, body, coalesce(hidden, false), owner, review_days, checked_on, checked_by, review_by,
           modified, modified, source
      from jsonb_to_recordset(rows -> 'listings') as r (id uuid, organisation uuid, body jsonb, hidden boolean,
        owner text, review_days int, checked_on date, checked_by text, review_by date, modified timestamptz, source jsonb)
        on conflict (id) do update set organisation = excluded.organisation, body = excluded.body,
            modified = excluded.modified, source = excluded.source, revision = listings.listing.revision + 1;

    insert into listings.made_sure (listing, checked_on, review_by)
    select id, checked_on, review_by
      from jsonb_to_recordset(rows -> 'listings') as r (id uuid, checked_on date, review_by date)
     where checked_on is not null and review_by is not null
        on conflict do nothing;

    perform listings.derive(array(select (r ->> 'id')::uuid from jsonb_array_elements(rows -> 'listings') as r));
    perform listings.recount();
end $$;

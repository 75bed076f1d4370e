-- How many a listing can take, and when somebody said so. The newest of each unit counts; the others are its history.
create table listings.capacity (
    command uuid primary key,
    listing uuid not null references listings.listing,
    unit text not null check (unit <> ''),      -- places, beds, hours a week
    available int not null check (available >= 0),
    maximum int check (maximum >= available),
    said_at timestamptz not null,
    by text not null
);
create index capacity_listing on listings.capacity (listing, unit, said_at desc);

create function listings.capacities(of_listing uuid) returns jsonb language sql stable as $$
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', command, 'service_id', listing, 'unit', unit,
               'available', available, 'maximum', maximum,
               'updated', to_char(said_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) order by unit)
      from (select distinct on (unit) * from listings.capacity where listing = of_listing
             order by unit, said_at desc, command) as newest
$$;

-- As sent, with how many they can take beside it: HSDS 3.1 has it as `capacities`, and 3.0 does not have it.
create or replace view listings.sent_service as
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
               where a.listing = l.id), '[]'))
            || jsonb_strip_nulls(jsonb_build_object('local_capacity', listings.capacities(l.id))) as whole
    from listings.open_listing l
    cross join lateral (select to_char(l.modified at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as modified) as m
    cross join lateral (select m.modified, jsonb_strip_nulls(jsonb_build_object(
            'organization_id', l.organisation,
            'last_modified', m.modified,
            'assured_date', l.checked_on,
            'local_review_by', l.review_by,
            'local_source', l.source)) as own) as sent;

create or replace view listings.staff_listing as
    select l.*, o.name as organisation_name, l.hidden or l.of_hidden as is_hidden,
        l.body - '{service_at_locations,attributes}'::text[] || jsonb_strip_nulls(jsonb_build_object(
            'organization_id', l.organisation,
            'assured_date', l.checked_on,
            'local_review_by', l.review_by,
            'local_source', l.source,
            'local_capacity', listings.capacities(l.id))) || jsonb_build_object(
            'organization', o.body,
            'attributes', coalesce((select jsonb_agg(g.body || jsonb_build_object('taxonomy_term', t.body) order by t.no)
                from listings.tag g join listings.term t on t.id = g.term where g.listing = l.id), '[]'),
            'service_at_locations', coalesce((select jsonb_agg(a.body || jsonb_build_object('location', p.body) order by a.no)
                from listings.offered_at a join listings.location p on p.id = a.location
               where a.listing = l.id and (l.hidden or l.of_hidden or not p.hidden)), '[]')) as whole
      from listings.listing l join listings.organisation o on o.id = l.organisation;

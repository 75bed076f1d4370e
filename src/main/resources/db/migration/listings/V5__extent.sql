-- Where a listing is offered, as an outline on the ground: Open Referral UK's extent, where that is GeoJSON. PostgreSQL's
-- own polygons tell whether a point is in one. A listing with neither an outline nor a row in cover is for everybody.
create table listings.outline (
    listing uuid not null references listings.listing on delete cascade,
    around polygon not null,  -- degrees: longitude, latitude
    holes polygon[] not null
);
create index on listings.outline (listing);

-- Null is what nobody can draw: fewer than four points, more than 2000, or something that is no place on Earth.
create function listings.ring(points jsonb) returns polygon language sql immutable parallel safe as $$
    select case when jsonb_typeof(points) = 'array' then case when jsonb_array_length(points) between 4 and 2000 then
        (select case when bool_and(coalesce(abs(lon) <= 180 and abs(lat) <= 90, false)) then
                    ('(' || string_agg('(' || lon || ',' || lat || ')', ',' order by n) || ')')::polygon end
           from (select n,
                        case when jsonb_typeof(p -> 0) = 'number' then (p ->> 0)::numeric end as lon,
                        case when jsonb_typeof(p -> 1) = 'number' then (p ->> 1)::numeric end as lat
                   from jsonb_array_elements(points) with ordinality as e (p, n)) as s)
        end end
$$;

-- The rings of each polygon of a GeoJSON Polygon, MultiPolygon, Feature or FeatureCollection. RFC 7946, 3.1 to 3.3.
create function listings.polygons(shape jsonb) returns setof jsonb language sql immutable parallel safe as $$
    select rings
      from (select shape
            union all
            select jsonb_path_query(shape, 'strict $ ? (@.type == "Feature").geometry', silent => true)
            union all
            select jsonb_path_query(shape,
                'strict $ ? (@.type == "FeatureCollection").features[*] ? (@.type == "Feature").geometry', silent => true)
           ) as s (drawn)
     cross join lateral jsonb_path_query(drawn, case drawn ->> 'type'
            when 'Polygon' then '$.coordinates'::jsonpath
            when 'MultiPolygon' then '$.coordinates[*]' end) as c (rings)
     where jsonb_typeof(rings) = 'array'
$$;

create function listings.draw(ids uuid[]) returns void language sql volatile as $$
    delete from listings.outline where listing = any (ids);
    insert into listings.outline (listing, around, holes)
    select id, around, array(
               select hole
                 from (select listings.ring(each) as hole
                         from jsonb_array_elements(rings) with ordinality as h (each, n) where n > 1) as inner_rings
                where hole is not null)
      from (select l.id, p.rings, listings.ring(p.rings -> 0) as around
              from listings.listing l
             cross join jsonb_array_elements(coalesce(l.body -> 'service_areas', '[]')) as e (each)
             cross join lateral (select case when pg_input_is_valid(each ->> 'extent', 'jsonb') then (each ->> 'extent')::jsonb end as shape) as s
             cross join lateral (select rings from listings.polygons(s.shape) as q (rings) limit 50) as p
             where l.id = any (ids) and length(each ->> 'extent') <= 200000) as drawn
     where around is not null
$$;

-- Whether a listing is for somebody there. A ward and an outline stand beside each other: either will do.
create function listings.covers(of_listing uuid, of_ward text, of_uprn text, lon float, lat float) returns boolean
language sql stable parallel safe as $$
    select case when exists (select from listings.cover c where c.listing = of_listing)
                  or exists (select from listings.outline o where o.listing = of_listing and lon is not null)
           then exists (select from listings.cover c where c.listing = of_listing and (c.ward = of_ward or c.uprn = of_uprn))
             or exists (select from listings.outline o where o.listing = of_listing and o.around @> point(lon, lat)
                           and not exists (select from unnest(o.holes) as h (hole) where h.hole @> point(lon, lat)))
           else true end
$$;

create function listings.redraw() returns trigger language plpgsql as $$
begin
    perform listings.draw(array[new.id]);
    return null;
end $$;
create trigger outlined after insert or update of body on listings.listing
    for each row execute function listings.redraw();

select listings.draw(array(select id from listings.listing));

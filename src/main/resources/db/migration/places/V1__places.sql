create schema if not exists places;

-- Addresses as the council's gazetteer gives them. attributes holds what services ask: the bin round, flags.
create table places.address (
    uprn       text primary key check (uprn ~ '^[1-9][0-9]{0,11}$'),
    line       text not null,
    postcode   text not null,
    ward       text not null,
    parish     text,
    easting    int,
    northing   int,
    lat        double precision not null check (lat between 49 and 61),
    lon        double precision not null check (lon between -9 and 3),
    attributes jsonb not null default '{}'
);

-- A street's addresses in the order in which people look for them: by number, then by name.
create index address_postcode on places.address (postcode);
-- Nearest first. A degree of longitude is about six tenths of a degree of latitude here.
create index address_spot on places.address using gist (point(lon * 0.6, lat));

-- What other systems know of a property: whether the crew has finished its round, what it recorded.
create table places.fact (
    uprn   text not null,
    source text not null,
    value  jsonb not null,
    at     timestamptz not null,
    primary key (uprn, source)
);

-- Takes a JSON array of addresses and adds or changes them; returns how many were new.
create function places.load(addresses jsonb) returns int language sql volatile as $$
    with stored as (
        insert into places.address (uprn, line, postcode, ward, parish, easting, northing, lat, lon, attributes)
        select uprn, line, postcode, ward, parish, easting, northing, lat, lon, attributes
        from jsonb_to_recordset(addresses) as a (
            uprn text, line text, postcode text, ward text, parish text, easting int, northing int,
            lat double precision, lon double precision, attributes jsonb)
        on conflict (uprn) do update
        set line = excluded.line, postcode = excluded.postcode, ward = excluded.ward, parish = excluded.parish,
            easting = excluded.easting, northing = excluded.northing, lat = excluded.lat, lon = excluded.lon,
            attributes = excluded.attributes
        returning (xmax = 0) as fresh
    )
    select count(*) filter (where fresh)::int from stored
$$;

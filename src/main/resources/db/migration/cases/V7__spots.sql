-- Where an open report's pin is, for "is it known already?". A degree of longitude is about six tenths of a degree of
-- latitude here, as in places.address_spot.
create function cases.spot(answers jsonb) returns point language sql immutable parallel safe as $$
    select point((value ->> 'lon')::float8 * 0.6, (value ->> 'lat')::float8)
      from jsonb_each(answers)
     where jsonb_typeof(value) = 'object' and jsonb_typeof(value -> 'lat') = 'number' and jsonb_typeof(value -> 'lon') = 'number'
     limit 1
$$;
create index kase_spot on cases.kase using gist (cases.spot(answers))
 where closed_at is null and cases.spot(answers) is not null;

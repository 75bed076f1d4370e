-- Where a property lies, or one of its postcode, in the plane that spots are measured in; null if neither is known.
create function places.spot(of_uprn text, of_postcode text) returns point language sql stable parallel safe as $$
    select point(lon * 0.6, lat) from places.address
     where uprn = of_uprn or postcode = of_postcode
     order by uprn = of_uprn desc nulls last, uprn limit 1
$$;

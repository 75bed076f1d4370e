-- For whoever looks up what may remind of a life event: what of it was dismissed already.
create function lifeevents.dismissed(people bigint[]) returns table (event text, cause text)
    language sql stable
    set search_path = pg_catalog
as $$
    select event, cause from lifeevents.dismissal where person = any (people)
$$;

-- Finds or adds somebody as `people.known` did, and says which of the two it was.
create function people.met(details jsonb, out person_id bigint, out added boolean) language plpgsql volatile as $$
declare
    given people.person;
begin
    given := jsonb_populate_record(
        null::people.person, details - 'id' - 'name_key' - 'created_at' - 'updated_at' - 'merged_into');
    given.name := btrim(given.name);
    given.name_key := people.name_key(given.name);
    given.email := nullif(lower(btrim(given.email)), '');
    given.phone := people.phone_key(given.phone);
    given.postcode := people.postcode_key(given.postcode);
    if given.phone !~ '^\+[0-9]{4,15}$' then
        given.phone := null;
    end if;

    added := false;
    loop
        person_id := people.survivor(coalesce(
            (select id from people.person where id = (details ->> 'id')::bigint),
            (select id from people.person where email = given.email and name_key = given.name_key
              order by (case when merged_into is null then 0 else id end) limit 1),
            (select id from people.person where phone = given.phone and name_key = given.name_key
              order by (case when merged_into is null then 0 else id end) limit 1)));
        if person_id is not null then
            if coalesce((details ->> 'trusted')::boolean, true) then
                perform people.fill_in(person_id, given);
            end if;
            return;
        end if;
        if coalesce(given.name_key, '') = '' then
            return;
        end if;

        insert into people.person
            (name, born_on, email, phone, postcode, address, channel, language, needs, safe_contact)
        values (given.name, given.born_on, given.email, given.phone, given.postcode, nullif(btrim(given.address), ''),
                given.channel, coalesce(given.language, 'en'), given.needs, given.safe_contact)
        on conflict do nothing
        returning id into person_id;
        if found then
            added := true;
            return;
        end if;
        -- Somebody else added them a moment ago: look again.
    end loop;
end
$$;

create or replace function people.known(details jsonb) returns bigint language plpgsql volatile as $$
begin
    return (select person_id from people.met(details));
end
$$;

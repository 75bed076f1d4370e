-- Finds the same person as before. `id` is that of somebody whom a member of staff has chosen: they are who they are,
-- whatever else is given, so no second person is made of one who has an address and neither email nor telephone.
create or replace function people.known(details jsonb) returns bigint language plpgsql volatile as $$
declare
    given people.person;
    found_id bigint;
begin
    given := jsonb_populate_record(null::people.person, details - 'id' - 'name_key' - 'created_at' - 'updated_at');
    given.name := btrim(given.name);
    given.name_key := people.name_key(given.name);
    given.email := nullif(lower(btrim(given.email)), '');
    given.phone := people.phone_key(given.phone);
    given.postcode := people.postcode_key(given.postcode);
    if given.phone !~ '^\+[0-9]{4,15}$' then
        given.phone := null;
    end if;

    loop
        found_id := coalesce(
            (select id from people.person where id = (details ->> 'id')::bigint),
            (select id from people.person where email = given.email and name_key = given.name_key),
            (select id from people.person where phone = given.phone and name_key = given.name_key));
        if found_id is not null then
            if coalesce((details ->> 'trusted')::boolean, true) then
                perform people.fill_in(found_id, given);
            end if;
            return found_id;
        end if;
        if coalesce(given.name_key, '') = '' then
            return null;
        end if;

        insert into people.person
            (name, born_on, email, phone, postcode, address, channel, language, needs, safe_contact)
        values (given.name, given.born_on, given.email, given.phone, given.postcode, nullif(btrim(given.address), ''),
                given.channel, coalesce(given.language, 'en'), given.needs, given.safe_contact)
        on conflict do nothing
        returning id into found_id;
        if found then
            return found_id;
        end if;
        -- Somebody else added them a moment ago: look again.
    end loop;
end
$$;

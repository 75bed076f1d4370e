-- Two rows may be the same customer. The one that was merged points to the one that stays; nothing else is moved, so that
-- forgetting where it points takes the merge back.
alter table people.person
    add column merged_into bigint references people.person (id),
    add constraint merged_into_another check (merged_into <> id);
create index person_merged on people.person (merged_into) where merged_into is not null;

-- Still one person for each name at an email address and on a telephone. Whoever was merged keeps what they had, and is
-- found by it.
drop index people.person_email;
drop index people.person_phone;
create unique index person_email on people.person
    (email, name_key, (case when merged_into is null then 0 else id end)) where email is not null;
create unique index person_phone on people.person
    (phone, name_key, (case when merged_into is null then 0 else id end)) where phone is not null;

-- The id of the one that stays, for any id of the same customer. An id that nobody has is its own.
create function people.survivor(person_id bigint) returns bigint language sql stable parallel safe as $$
    with recursive up (id, merged_into) as (
        select id, merged_into from people.person where id = person_id
        union all
        select p.id, p.merged_into from up join people.person p on p.id = up.merged_into
    )
    select coalesce((select id from up where merged_into is null), person_id)
$$;

-- All ids of the same customer, from any of them, the one that stays among them. An id that nobody has is its own.
create function people.ids(person_id bigint) returns setof bigint language sql stable parallel safe rows 2 as $$
    with recursive same (id) as (
        select people.survivor(person_id)
        union all
        select p.id from same join people.person p on p.merged_into = same.id
    )
    select id from same where id is not null
$$;

-- Finds the same person as before, and of somebody who was merged the one that stays.
create or replace function people.known(details jsonb) returns bigint language plpgsql volatile as $$
declare
    given people.person;
    found_id bigint;
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

    loop
        found_id := people.survivor(coalesce(
            (select id from people.person where id = (details ->> 'id')::bigint),
            (select id from people.person where email = given.email and name_key = given.name_key
              order by (case when merged_into is null then 0 else id end) limit 1),
            (select id from people.person where phone = given.phone and name_key = given.name_key
              order by (case when merged_into is null then 0 else id end) limit 1)));
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

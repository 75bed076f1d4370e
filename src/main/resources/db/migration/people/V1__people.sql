create schema if not exists people;
create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;

-- The form in which names are compared: small letters, no accents or apostrophes, one space between words.
-- Immutable in truth as long as nobody edits the dictionary, which is why the dictionary is named.
create function people.name_key(name text) returns text
language sql immutable strict parallel safe
return btrim(regexp_replace(
    regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, name)), '[''’‘`]', '', 'g'),
    '[^[:alnum:]]+', ' ', 'g'));

-- A telephone number in E.164, read as British unless it says otherwise; null if there is nothing to dial.
create function people.phone_key(phone text) returns text
language sql immutable strict parallel safe
return case
    when regexp_replace(phone, '[^0-9]', '', 'g') = '' then null
    when phone ~ '^\s*\+' then '+' || regexp_replace(regexp_replace(phone, '\(0\)', ''), '[^0-9]', '', 'g')
    else regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^(00|0)?', case when phone ~ '^\s*00' then '+' else '+44' end)
end;

-- A postcode with one space before its last three characters; null if nothing is left.
create function people.postcode_key(postcode text) returns text
language sql immutable strict parallel safe
return nullif(regexp_replace(upper(regexp_replace(postcode, '[^A-Za-z0-9]', '', 'g')), '(...)$', ' \1'), '');

create table people.person (
    id          bigint generated always as identity primary key,
    name        text not null check (btrim(name) <> ''),
    name_key    text not null generated always as (people.name_key(name)) stored,
    born_on     date,
    email       text check (email = lower(email)),
    phone       text check (phone ~ '^\+[0-9]{4,15}$'),
    postcode    text,
    address     text,
    -- How they want to be met: email, text, phone or post; null if they have not said.
    channel     text,
    language    text not null default 'en',
    -- What helps them: large print, an interpreter, time to think.
    needs       text,
    -- What must be known before anybody calls or writes: ring after 6, never leave a message.
    safe_contact text,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now()
);

-- One person for each name at an email address, and for each name on a telephone: what makes people.known safe when
-- two calls come at once. Two people may share an address or a telephone.
create unique index person_email on people.person (email, name_key) where email is not null;
create unique index person_phone on people.person (phone, name_key) where phone is not null;
create index person_postcode on people.person (postcode, name_key) where postcode is not null;
create index person_name on people.person (name_key text_pattern_ops);
create index person_name_like on people.person using gin (name_key public.gin_trgm_ops);

-- Finds the person of this name with this email or telephone, or adds them; null when there is no name.
-- Takes name, and any of email, phone, born_on, postcode, address, channel, language, needs, safe_contact. What was
-- not known is filled in; what is known is never overwritten, since the caller has not been identified.
-- `trusted: false` is for what an unknown person typed: it may find somebody, but it changes nothing of what is known of them.
create function people.known(details jsonb) returns bigint language plpgsql volatile as $$
declare
    given people.person;
    found_id bigint;
begin
    given := jsonb_populate_record(null::people.person, details - 'id' - 'name_key' - 'created_at' - 'updated_at');
    given.name := btrim(given.name);
    if coalesce(people.name_key(given.name), '') = '' then
        return null;
    end if;
    given.email := nullif(lower(btrim(given.email)), '');
    given.phone := people.phone_key(given.phone);
    given.postcode := people.postcode_key(given.postcode);
    if given.phone !~ '^\+[0-9]{4,15}$' then
        given.phone := null;
    end if;

    loop
        select id into found_id from people.person
        where name_key = people.name_key(given.name)
          and (email = given.email or phone = given.phone)
        order by email = given.email desc nulls last, id
        limit 1;
        if found then
            if coalesce((details ->> 'trusted')::boolean, true) then
                perform people.fill_in(found_id, given);
            end if;
            return found_id;
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

create function people.fill_in(person_id bigint, given people.person) returns void language plpgsql volatile as $$
begin
    update people.person p
    set email = coalesce(p.email, given.email), phone = coalesce(p.phone, given.phone),
        born_on = coalesce(p.born_on, given.born_on), postcode = coalesce(p.postcode, given.postcode),
        address = coalesce(p.address, nullif(btrim(given.address), '')),
        channel = coalesce(p.channel, given.channel), needs = coalesce(p.needs, given.needs),
        safe_contact = coalesce(p.safe_contact, given.safe_contact), updated_at = now()
    where id = person_id
      and (p.email is null and given.email is not null or p.phone is null and given.phone is not null
           or p.born_on is null and given.born_on is not null or p.postcode is null and given.postcode is not null
           or p.address is null and nullif(btrim(given.address), '') is not null
           or p.channel is null and given.channel is not null or p.needs is null and given.needs is not null
           or p.safe_contact is null and given.safe_contact is not null);
exception when unique_violation then
    -- The same name is already known by the other detail, as another row: both stand until somebody joins them.
    null;
end
$$;

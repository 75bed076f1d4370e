create extension if not exists fuzzystrmatch schema public;

alter table people.person
    add column kind text not null default 'person' check (kind in ('person', 'organisation')),
    -- What helps them, as a closed set, beside the words in needs.
    add column formats text[] not null default '{}' check (formats <@ array[
        'large_print', 'braille', 'audio', 'easy_read', 'bsl', 'interpreter', 'relay_uk', 'text_telephone',
        'email_only', 'more_time']),
    -- Counts what staff change, so that the second of two is told.
    add column revision int not null default 0,
    -- Whether they have been compared with the others since their details changed.
    add column compared boolean not null default false;
create index person_born on people.person (born_on, name_key) where born_on is not null;
create index person_not_compared on people.person (id) where not compared;

create table people.other_name (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references people.person (id),
    kind       text not null check (kind in ('known_as', 'former', 'maiden', 'trading_as', 'alias')),
    name       text not null check (btrim(name) <> ''),
    name_key   text not null generated always as (people.name_key(name)) stored,
    from_day   date,
    until_day  date,
    check (until_day >= from_day)
);
create index other_name_person on people.other_name (person_id);

-- Where they live or have lived. The one to write to stands with the person.
create table people.home (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references people.person (id),
    line       text not null check (btrim(line) <> ''),
    postcode   text,
    uprn       text,
    ward       text,
    parish     text,
    from_day   date,
    until_day  date,
    check (until_day >= from_day)
);
create index home_person on people.home (person_id);
create index home_postcode on people.home (postcode) where postcode is not null;

-- Further telephone numbers (E.164) and email addresses (small letters).
create table people.line (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references people.person (id),
    medium     text not null check (medium in ('phone', 'email')),
    value      text not null check (medium = 'email' and value = lower(value) or value ~ '^\+[0-9]{4,15}$'),
    label      text,
    from_day   date,
    until_day  date,
    check (until_day >= from_day)
);
create index line_person on people.line (person_id);
create index line_value on people.line (value, person_id);

-- How they may be reached without harm, as sending obeys it. One row a person.
create table people.safety (
    id            bigint generated always as identity primary key,
    person_id     bigint not null unique references people.person (id),
    no_email      boolean not null default false,
    no_text       boolean not null default false,
    no_call       boolean not null default false,
    no_post       boolean not null default false,
    no_voicemail  boolean not null default false,
    only_number   text check (only_number ~ '^\+[0-9]{4,15}$'),
    -- Days of the week from 1, Monday; empty for all. Times are those on the wall; both null for the whole day.
    days          int[] not null default '{}' check (days <@ array[1, 2, 3, 4, 5, 6, 7]),
    from_time     time,
    until_time    time,
    check (until_time > from_time and (from_time is null) = (until_time is null))
);

create table people.caution (
    id           bigint generated always as identity primary key,
    person_id    bigint not null references people.person (id),
    kind         text not null check (kind in ('see_in_twos', 'violence', 'threats', 'dog', 'hazard', 'other')),
    reason       text not null check (btrim(reason) <> ''),
    set_by       text not null,
    set_on       date not null,
    review_on    date not null,
    informed     boolean not null,
    -- Why the person was not told, where they were not.
    untold       text,
    expires_on   date,
    lifted_on    date,
    check (review_on >= set_on),
    check (informed or untold is not null)
);
create index caution_person on people.caution (person_id);
create index caution_review on people.caution (review_on) where lifted_on is null;

create table people.relation (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references people.person (id),
    other_id   bigint not null references people.person (id),
    kind       text not null check (kind in
                   ('household', 'partner', 'parent', 'child', 'carer', 'cared_for', 'landlord', 'tenant', 'works_for',
                    'neighbour', 'other')),
    from_day   date,
    until_day  date,
    check (until_day >= from_day),
    check (other_id <> person_id)
);
create index relation_person on people.relation (person_id);
create index relation_other on people.relation (other_id);

-- Somebody who may act for the person, and what shows it (rule B28). Residents arrange their own in `accounts`.
create table people.authority (
    id          bigint generated always as identity primary key,
    person_id   bigint not null references people.person (id),
    holder      text not null check (btrim(holder) <> ''),
    kind        text not null check (kind in
                    ('verbal', 'written', 'lpa_finance', 'lpa_health', 'epa', 'deputy', 'appointee', 'parent', 'executor',
                     'councillor', 'advocate')),
    evidence    text not null check (btrim(evidence) <> ''),
    seen_by     text not null,
    scope       text not null check (btrim(scope) <> ''),
    starts_on   date not null,
    expires_on  date,
    -- The conversation that a consent by word of mouth was given in: it ends with it.
    contact     text,
    revoked_on  date,
    check (expires_on >= starts_on),
    check (kind <> 'verbal' or expires_on = starts_on)
);
create index authority_person on people.authority (person_id);

-- What was done to a record, by whom, and what stood there before. It is only ever added to.
create table people.history (
    id         bigint generated always as identity primary key,
    person_id  bigint not null,
    at         timestamptz not null,
    actor      text not null,
    command    uuid unique,
    part       text not null,
    row_id     bigint not null,
    -- Of what changed only. Before is null for what was added, after for what was taken away.
    before     jsonb,
    after      jsonb,
    -- The line of this history that it takes back.
    undoes     bigint unique references people.history (id)
);
create index history_person on people.history (person_id, id desc);

-- Written by the tables themselves, so that no way of changing them goes round it.
create function people.keep_history() returns trigger language plpgsql as $$
declare
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    becomes jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    kept jsonb := coalesce(becomes, was);
    plain text[] := array['id', 'person_id', 'name_key', 'created_at', 'updated_at', 'revision', 'compared'];
begin
    was := was - plain;
    becomes := becomes - plain;
    if was is not null and becomes is not null then
        select jsonb_object_agg(key, was -> key), jsonb_object_agg(key, becomes -> key) into was, becomes
        from jsonb_object_keys(becomes) as key where was -> key is distinct from becomes -> key;
        if becomes is null then
            return null;
        end if;
    end if;
    insert into people.history (person_id, at, actor, command, part, row_id, before, after, undoes)
    values (coalesce((kept ->> 'person_id')::bigint, (kept ->> 'id')::bigint),
            coalesce(nullif(current_setting('people.at', true), '')::timestamptz, now()),
            coalesce(nullif(current_setting('people.actor', true), ''), 'system:register'),
            nullif(current_setting('people.command', true), '')::uuid,
            tg_table_name, (kept ->> 'id')::bigint, was, becomes,
            nullif(current_setting('people.undoes', true), '')::bigint);
    return null;
end
$$;

create trigger history after update on people.person for each row execute function people.keep_history();
create trigger history after insert or update or delete on people.other_name for each row execute function people.keep_history();
create trigger history after insert or update or delete on people.home for each row execute function people.keep_history();
create trigger history after insert or update or delete on people.line for each row execute function people.keep_history();
create trigger history after insert or update or delete on people.safety for each row execute function people.keep_history();
create trigger history after insert or update or delete on people.caution for each row execute function people.keep_history();
create trigger history after insert or update or delete on people.relation for each row execute function people.keep_history();
create trigger history after insert or update or delete on people.authority for each row execute function people.keep_history();

-- Says who writes what follows in this transaction; all null when they have written.
create function people.sign(actor text, at timestamptz, command uuid, undoes bigint) returns void language sql volatile as $$
    select set_config('people.actor', coalesce(actor, ''), true), set_config('people.at', coalesce(at::text, ''), true),
           set_config('people.command', coalesce(command::text, ''), true),
           set_config('people.undoes', coalesce(undoes::text, ''), true)
$$;

-- Puts fields into a row of one of a person's tables, or adds a row where none is named.
create function people.put(part text, row_id bigint, person_id bigint, fields jsonb) returns void language plpgsql volatile as $$
declare
    columns text := (select string_agg(quote_ident(key), ', ' order by key) from jsonb_object_keys(fields) as key);
    given text := (select string_agg('r.' || quote_ident(key), ', ' order by key) from jsonb_object_keys(fields) as key);
begin
    if row_id is null then
        execute format('insert into people.%I (person_id, %s) select $1, %s from jsonb_populate_record(null::people.%I, $2) r',
                       part, columns, given, part) using person_id, fields;
    else
        execute format('update people.%I t set (%s) = row(%s) from jsonb_populate_record(null::people.%I, $2) r where t.id = $1',
                       part, columns, given, part) using row_id, fields;
    end if;
end
$$;

-- Changes a record: `part` is one of its tables, `row_id` null to add a row. Gives `done`, `stale` where the revision has
-- moved on, `unknown`, or `known_already` where somebody else on record has that name with the same email or telephone.
-- A command that was done is done.
create function people.write(part text, person_id bigint, row_id bigint, fields jsonb, expected int,
                             actor text, at timestamptz, command uuid) returns text language plpgsql volatile as $$
declare
    it people.person;
    own boolean;
begin
    if exists (select 1 from people.history h where h.command = write.command) then
        return 'done';
    end if;
    select * into it from people.person p where p.id = people.survivor(write.person_id) for update;
    if not found then
        return 'unknown';
    end if;
    if expected is not null and expected <> it.revision then
        return 'stale';
    end if;
    if row_id is not null and part <> 'person' then
        execute format('select true from people.%I where id = $1 and person_id in (select people.ids($2))', part)
           into own using row_id, it.id;
        if own is null then
            return 'unknown';
        end if;
    end if;
    if fields ? 'postcode' then
        fields := fields || jsonb_build_object('postcode', people.postcode_key(fields ->> 'postcode'));
    end if;
    perform people.sign(actor, at, command, null);
    perform people.put(part, case when part = 'person' then it.id else row_id end, it.id, fields);
    perform people.sign(null, null, null, null);
    update people.person p
       set revision = p.revision + 1, updated_at = at, compared = compared and part <> 'person' where p.id = it.id;
    return 'done';
exception when unique_violation then
    return 'known_already';
end
$$;

-- Takes the last change of a record back that has not been taken back. Gives `done`, `nothing`, `stale`, `unknown` or
-- `known_already` as above.
create function people.undo(person_id bigint, expected int, actor text, at timestamptz, command uuid)
    returns text language plpgsql volatile as $$
declare
    it people.person;
    last people.history;
begin
    if exists (select 1 from people.history h where h.command = undo.command) then
        return 'done';
    end if;
    select * into it from people.person p where p.id = people.survivor(undo.person_id) for update;
    if not found then
        return 'unknown';
    end if;
    if expected is not null and expected <> it.revision then
        return 'stale';
    end if;
    select * into last from people.history h
     where h.person_id in (select people.ids(it.id)) and h.undoes is null and h.command is not null
       and not exists (select 1 from people.history u where u.undoes = h.id)
     order by h.id desc limit 1;
    if not found then
        return 'nothing';
    end if;
    perform people.sign(actor, at, command, last.id);
    if last.before is null then
        execute format('delete from people.%I where id = $1', last.part) using last.row_id;
    else
        perform people.put(last.part, last.row_id, it.id, last.before);
    end if;
    perform people.sign(null, null, null, null);
    update people.person p set revision = p.revision + 1, updated_at = at, compared = false where p.id = it.id;
    return 'done';
exception when unique_violation then
    return 'known_already';
end
$$;

-- Whether a message may go to somebody now: `held` says why it must not go at all, `not_before` when it may. Both null for
-- most. Without a person's id, everybody who has that address is asked; whoever shares it may be the one in danger.
create function people.reach(person bigint, channel text, recipient text, at timestamptz,
                             out held text, out not_before timestamptz) language sql stable as $$
    with whose (id) as (
        select people.ids(person) where person is not null
        union all
        select p.id from people.person p where person is null and (reach.channel = 'email' and p.email = lower(recipient)
                                                        or reach.channel = 'text' and p.phone = people.phone_key(recipient))
        union all
        select l.person_id from people.line l
         where person is null and channel <> 'post' and l.value in (lower(recipient), people.phone_key(recipient))
    ), rules as (
        select s.* from people.safety s where s.person_id in (select people.ids(id) from whose)
    ), judged as (
        select case
                   when channel = 'email' and no_email or channel = 'text' and no_text or channel = 'post' and no_post
                       then channel
                   when channel = 'text' and only_number <> people.phone_key(recipient) then 'number'
               end as held,
               case when channel <> 'post' and (days <> '{}' or from_time is not null) then
                   (select min(greatest(begins, at))
                      from generate_series(0, 7) as ahead
                     cross join lateral (select (at at time zone 'Europe/London')::date + ahead as day) as d
                     cross join lateral (
                           select (day + coalesce(from_time, time '00:00')) at time zone 'Europe/London' as begins,
                                  (day + coalesce(until_time, time '24:00')) at time zone 'Europe/London' as ends) as open
                     where (days = '{}' or extract(isodow from day)::int = any(days)) and ends > at)
               end as not_before
        from rules
    )
    select max(held), nullif(max(not_before), at) from judged
$$;

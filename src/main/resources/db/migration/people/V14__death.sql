-- Who is taken for somebody who died, as a case tells of it. Nothing is sent to a person while a row of theirs says `taken`
-- or `confirmed`. A name that agrees is never enough: such a person is `possible` until somebody says that it is they.
create table people.death (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references people.person (id),
    reference  text not null,
    state      text not null check (state in ('taken', 'possible', 'confirmed', 'not_them', 'in_error')),
    -- What agrees between what was reported and what is on record; said is that somebody picked them by hand.
    agrees     text[] not null check (agrees <@ array['name', 'like_name', 'born', 'home', 'said']),
    -- While the case tells nobody, no page but its own says that they died.
    quiet      boolean not null,
    told_at    timestamptz not null,
    -- From when nothing is sent to them, and when that ended.
    stopped_at timestamptz check ((stopped_at is null) = (state in ('possible')) or state in ('not_them', 'in_error')),
    ended_at   timestamptz,
    actor      text not null,
    unique (reference, person_id)
);
create index death_stops on people.death (person_id) where state in ('taken', 'confirmed');

-- For the scorecard: one row for each person to whom nothing is sent, or was, with the case that told of it.
create view people.fact_death as
select person_id, reference, state, told_at, stopped_at, ended_at from people.death where stopped_at is not null;

create function people.is_dead(person bigint) returns boolean language sql stable as $$
    select exists (select 1 from people.death d
                    where d.person_id in (select people.ids(person)) and d.state in ('taken', 'confirmed'))
$$;

-- Takes a report of a death: reference, name, and any of born, postcode, uprn; quiet, at and by; and sure, whether
-- whoever reported it is known to us. Gives the people to whom nothing is sent from now on: those of whom the name, the
-- date of birth and the home agree, if it is sure. All others are written down as possible, at most ten of them, those
-- first of whom most agrees.
create function people.died(report jsonb) returns bigint[] language sql volatile as $$
    with told as (
        select report ->> 'reference' as reference, people.name_key(report ->> 'name') as name,
               (report ->> 'born')::date as born, people.postcode_key(report ->> 'postcode') as postcode,
               report ->> 'uprn' as uprn, coalesce((report ->> 'quiet')::boolean, false) as quiet,
               coalesce((report ->> 'sure')::boolean, false) as known,
               (report ->> 'at')::timestamptz as at, report ->> 'by' as actor
    ), near (id) as (
        (select p.id from told join people.person p on p.born_on = told.born and p.name_key = told.name limit 50)
        union all
        (select p.id from told join people.person p on p.postcode = told.postcode and p.name_key = told.name limit 50)
        union all
        (select p.id from told join people.person p on p.name_key = told.name limit 50)
        union all
        (select o.person_id from told join people.other_name o on o.name_key = told.name limit 50)
        union all
        (select p.id from told join people.person p on p.born_on = told.born
          where public.similarity(p.name_key, told.name) > 0.4 limit 50)
        union all
        (select p.id from told join people.person p on p.postcode = told.postcode
          where public.similarity(p.name_key, told.name) > 0.4 limit 50)
    ), seen as (
        select distinct people.survivor(id) as id from near
    ), judged as (
        select p.id, told.*, p.born_on,
               p.name_key = told.name or exists (
                   select 1 from people.other_name o where o.person_id in (select people.ids(p.id)) and o.name_key = told.name)
                   as same_name,
               coalesce(p.born_on = told.born, false) as same_born,
               coalesce(p.postcode = told.postcode, false) or exists (
                   select 1 from people.home h where h.person_id in (select people.ids(p.id))
                      and (h.uprn = told.uprn or people.postcode_key(h.postcode) = told.postcode)) as same_home
          from seen join people.person p on p.id = seen.id, told
         where told.name <> '' and p.kind = 'person'
    ), likely as (
        select *, known and same_name and same_born and same_home as sure from judged
         where same_home or born is null or born_on is null or same_born
         order by sure desc, same_born::int + same_home::int + same_name::int desc, id
         limit 10
    ), written as (
        insert into people.death (person_id, reference, state, agrees, quiet, told_at, stopped_at, actor)
        select id, reference, case when sure then 'taken' else 'possible' end,
               array_remove(array[case when same_name then 'name' else 'like_name' end, case when same_born then 'born' end,
                                  case when same_home then 'home' end], null),
               quiet, at, case when sure then at end, actor
          from likely
        on conflict (reference, person_id) do nothing
        returning person_id, state
    )
    select coalesce(array_agg(person_id) filter (where state = 'taken'), '{}') from written
$$;

-- What became of it by hand: somebody says that it is they (`confirmed`) or not (`not_them`). Gives whether that changed
-- anything.
create function people.judge_death(person bigint, of_case text, verdict text, quiet boolean, at timestamptz, by text)
returns boolean language sql volatile as $$
    with judged as (
        insert into people.death (person_id, reference, state, agrees, quiet, told_at, stopped_at, actor)
        select people.survivor(person), of_case, verdict, '{said}', judge_death.quiet, at, at, by where verdict = 'confirmed'
            and exists (select 1 from people.person p where p.id = person)
        on conflict (reference, person_id) do update
           set state = 'confirmed', actor = excluded.actor, ended_at = null,
               stopped_at = coalesce(people.death.stopped_at, excluded.stopped_at)
         where people.death.state in ('possible', 'taken', 'not_them')
        returning 1
    ), refused as (
        update people.death set state = 'not_them', actor = by, ended_at = case when stopped_at is not null then at end
         where verdict = 'not_them' and reference = of_case and person_id in (select people.ids(person))
           and state in ('taken', 'possible', 'confirmed')
        returning 1
    )
    select exists (select 1 from judged) or exists (select 1 from refused)
$$;

-- A case goes on: it tells others now or does not, and a death that was reported in error is taken back. Gives those to
-- whom we may write again.
-- Takes reference, quiet (none at the end of a case: then that stays as it is), in_error, at and by.
create function people.case_of_death(news jsonb) returns bigint[] language sql volatile as $$
    with told as (
        select news ->> 'reference' as of_case, (news ->> 'quiet')::boolean as quiet, (news ->> 'in_error')::boolean as in_error,
               (news ->> 'at')::timestamptz as at, news ->> 'by' as actor
    ), gone as (
        update people.death d set state = 'in_error', actor = told.actor, ended_at = told.at
          from told
         where told.in_error and d.reference = told.of_case and d.state in ('taken', 'possible', 'confirmed')
        returning d.person_id, d.stopped_at
    ), hushed as (
        update people.death d set quiet = told.quiet
          from told
         where not told.in_error and d.reference = told.of_case and d.quiet <> told.quiet
    )
    select coalesce(array_agg(person_id) filter (where stopped_at is not null and not exists (
               select 1 from people.death o where o.person_id in (select people.ids(gone.person_id))
                  and o.reference <> news ->> 'reference' and o.state in ('taken', 'confirmed'))), '{}') from gone
$$;

-- A case goes on under another: whom it takes for whoever died, the other does from now on, and may so take it back. Gives
-- those to whom we may write again, since the other case says that it is not they.
create function people.join_deaths(of_case text, into_case text, quiet boolean) returns bigint[] language sql volatile as $$
    with gone as (
        delete from people.death where reference = of_case
        returning *
    ), moved as (
        insert into people.death (person_id, reference, state, agrees, quiet, told_at, stopped_at, ended_at, actor)
        select person_id, into_case, state, agrees, join_deaths.quiet, told_at, stopped_at, ended_at, actor from gone
        on conflict (reference, person_id) do update
           set state = excluded.state, agrees = excluded.agrees, stopped_at = excluded.stopped_at, actor = excluded.actor
         where people.death.state = 'possible' and excluded.state in ('taken', 'confirmed')
        returning person_id
    )
    select coalesce(array_agg(person_id), '{}') from gone
     where state in ('taken', 'confirmed') and person_id not in (select person_id from moved)
       and not exists (select 1 from people.death o where o.person_id in (select people.ids(gone.person_id))
                          and o.reference <> of_case and o.state in ('taken', 'confirmed'))
$$;

-- As before, and who of those a message would go to has died: then it goes to nobody. Where the message does not say whom
-- it is for, an address or a number is theirs alone if no living person has it, and post is theirs if it names them at
-- a postcode of theirs, and no living person of that name has it.
drop function people.reach(bigint, text, text, timestamptz);
create function people.reach(person bigint, channel text, recipient text, at timestamptz,
                             out held text, out not_before timestamptz, out died bigint) language sql stable as $$
    with whose (id) as (
        select people.ids(person) where person is not null
        union all
        select p.id from people.person p where person is null and reach.channel = 'email' and p.email = lower(recipient)
        union all
        select p.id from people.person p
         where person is null and reach.channel = 'text' and p.phone = people.phone_key(recipient)
        union all
        select l.person_id from people.line l
         where person is null and reach.channel <> 'post' and l.value in (lower(recipient), people.phone_key(recipient))
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
        union all
        select 'post', null from people.person p
         where reach.channel = 'post' and p.no_post and p.id in (select people.ids(id) from whose)
    ), dead (id) as (
        select people.survivor(min(w.id)) from whose w having bool_and(people.is_dead(w.id))
        union all
        select people.survivor(min(p.id)) from people.person p
         where person is null and reach.channel = 'post' and recipient <> ''
           and p.name_key = people.name_key(split_part(recipient, E'\n', 1)) and p.postcode is not null
           and position(replace(p.postcode, ' ', '') in upper(regexp_replace(recipient, '[^A-Za-z0-9]', '', 'g'))) > 0
        having bool_and(people.is_dead(p.id))
    )
    select max(held), nullif(max(not_before), at), (select max(id) from dead) from judged
$$;

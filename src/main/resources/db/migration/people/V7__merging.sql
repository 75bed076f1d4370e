-- That two rows are one customer. The row is the whole of it: what the one that stays took over, and what it had before.
create table people.merge (
    id         bigint generated always as identity primary key,
    command    uuid not null unique,
    loser      bigint not null references people.person (id),
    winner     bigint not null references people.person (id),
    had        jsonb not null,
    took       jsonb not null,
    by         text not null,
    at         timestamptz not null,
    undone_by  text,
    undone_at  timestamptz
);
create index merge_winner on people.merge (winner);
create unique index merge_loser on people.merge (loser) where undone_at is null;

-- That two who look alike are two. Pairs have the lower id first.
create table people.distinct_pair (
    low   bigint not null,
    high  bigint not null,
    by    text not null,
    at    timestamptz not null,
    primary key (low, high),
    check (low < high)
);

-- Two who may be one, with reasons as keys.
create table people.suspect (
    low      bigint not null,
    high     bigint not null,
    reasons  text[] not null,
    primary key (low, high),
    check (low < high)
);
create index suspect_strength on people.suspect (cardinality(reasons) desc, low, high);

-- Makes `loser` point to `winner`, who takes over the named fields. Gives `done`, `same` where they are one already,
-- `moved` where somebody has merged either of them meanwhile, `unknown`, or `known_already` where the name with its email
-- or telephone would be somebody else's. Both rows are locked in one order, and only rows that stand for themselves are
-- merged: so two at once never wait for each other, and nobody is merged in a circle.
create function people.merge_into(winner bigint, loser bigint, fields text[], actor text, at timestamptz, command uuid)
    returns text language plpgsql volatile as $$
declare
    stays jsonb;
    goes jsonb;
    had jsonb;
    took jsonb;
begin
    if exists (select 1 from people.merge m where m.command = merge_into.command) then
        return 'done';
    end if;
    perform 1 from people.person p where p.id in (winner, loser) order by p.id for update;
    select to_jsonb(p) into stays from people.person p where p.id = winner;
    select to_jsonb(p) into goes from people.person p where p.id = loser;
    if stays is null or goes is null then
        return 'unknown';
    elsif people.survivor(winner) = people.survivor(loser) then
        return 'same';
    elsif stays ->> 'merged_into' is not null or goes ->> 'merged_into' is not null then
        return 'moved';
    end if;
    select coalesce(jsonb_object_agg(key, stays -> key), '{}'), coalesce(jsonb_object_agg(key, goes -> key), '{}')
      into had, took from unnest(fields) as key where stays -> key is distinct from goes -> key;
    perform people.sign(actor, at, null, null);
    update people.person p set merged_into = winner, updated_at = merge_into.at where p.id = loser;
    if took <> '{}' then
        perform people.put('person', winner, winner, took);
    end if;
    perform people.sign(null, null, null, null);
    update people.person p set revision = p.revision + 1, updated_at = merge_into.at, compared = false where p.id = winner;
    insert into people.merge (command, loser, winner, had, took, by, at) values (command, loser, winner, had, took, actor, at);
    delete from people.suspect s where s.low in (winner, loser) or s.high in (winner, loser);
    return 'done';
exception when unique_violation then
    return 'known_already';
end
$$;

-- Forgets a merge. What the one that stayed took over goes back where it still stands; what was changed since stays.
-- Gives `done`, `unknown` or `known_already`.
create function people.unmerge(merge_id bigint, actor text, at timestamptz) returns text language plpgsql volatile as $$
declare
    it people.merge;
    now_there jsonb;
    back jsonb;
begin
    select * into it from people.merge m where m.id = merge_id;
    if not found then
        return 'unknown';
    end if;
    perform 1 from people.person p where p.id in (it.winner, it.loser) order by p.id for update;
    select * into it from people.merge m where m.id = merge_id;
    if it.undone_at is not null then
        return 'done';
    end if;
    select to_jsonb(p) into now_there from people.person p where p.id = it.winner;
    select jsonb_object_agg(key, it.had -> key) into back
      from jsonb_object_keys(it.had) as key where now_there -> key = it.took -> key;
    perform people.sign(actor, at, null, null);
    if back is not null then
        perform people.put('person', it.winner, it.winner, back);
    end if;
    update people.person p set merged_into = null, updated_at = unmerge.at, compared = false, revision = p.revision + 1
     where p.id = it.loser;
    perform people.sign(null, null, null, null);
    update people.person p set revision = p.revision + 1, updated_at = unmerge.at where p.id = it.winner;
    update people.merge m set undone_by = actor, undone_at = unmerge.at where m.id = merge_id;
    insert into people.distinct_pair (low, high, by, at)
    values (least(it.winner, it.loser), greatest(it.winner, it.loser), actor, at) on conflict do nothing;
    return 'done';
exception when unique_violation then
    return 'known_already';
end
$$;

-- Those who may be the same as somebody, each found by an index, with the reasons. Only those who stand for themselves.
create function people.alike(person_id bigint) returns table (id bigint, reasons text[]) language sql stable as $$
    with it as (select * from people.person p where p.id = person_id and p.merged_into is null),
    near as (
        (select p.id, 'phone' as reason from it join people.person p on p.phone = it.phone
          where public.similarity(p.name_key, it.name_key) > 0.3 limit 20)
        union all
        (select p.id, 'phone' from it join people.line l on l.value = it.phone join people.person p on p.id = l.person_id
          where public.similarity(p.name_key, it.name_key) > 0.3 limit 20)
        union all
        (select p.id, 'email' from it join people.person p on p.email = it.email
          where public.similarity(p.name_key, it.name_key) > 0.3 limit 20)
        union all
        (select p.id, 'born' from it join people.person p on p.born_on = it.born_on
          where regexp_replace(p.name_key, '^.* ', '') = regexp_replace(it.name_key, '^.* ', '') limit 20)
        union all
        (select p.id, 'address' from it join people.person p on p.postcode = it.postcode
          where split_part(p.name_key, ' ', 1) = split_part(it.name_key, ' ', 1)
            and people.name_key(coalesce(p.address, '')) = people.name_key(coalesce(it.address, '')) limit 20)
    )
    select near.id, array_agg(distinct reason order by reason)
      from near join people.person p on p.id = near.id
     where near.id <> person_id and p.merged_into is null
       and not exists (select 1 from people.distinct_pair d
                        where d.low = least(near.id, person_id) and d.high = greatest(near.id, person_id))
     group by near.id order by count(*) desc, near.id limit 20
$$;

-- Compares some of those whose details have changed with everybody, and gives how many it took.
create function people.compare(most int) returns int language plpgsql volatile as $$
declare
    chosen bigint[];
begin
    chosen := array(select p.id from people.person p where not p.compared order by p.id limit most for update skip locked);
    insert into people.suspect (low, high, reasons)
    select distinct on (least(one, a.id), greatest(one, a.id)) least(one, a.id), greatest(one, a.id), a.reasons
      from unnest(chosen) as one cross join lateral people.alike(one) as a
    on conflict (low, high) do update set reasons = excluded.reasons;
    update people.person p set compared = true where p.id = any(chosen);
    return cardinality(chosen);
end
$$;

-- How much the reasons together say that two are one: an email or a date of birth says more than a telephone or an
-- address, which a household shares.
create function people.strength(reasons text[]) returns int language sql immutable strict parallel safe
return case when 'email' = any(reasons) then 3 else 0 end + case when 'born' = any(reasons) then 3 else 0 end
     + case when 'phone' = any(reasons) then 2 else 0 end + case when 'address' = any(reasons) then 2 else 0 end;

drop index people.suspect_strength;
alter table people.suspect add column strength int not null generated always as (people.strength(reasons)) stored;
create index suspect_strength on people.suspect (strength desc, low, high);
create index suspect_high on people.suspect (high);
create index distinct_pair_at on people.distinct_pair (at desc, low desc, high desc);

-- Gives the id of the one that stays, for any id of theirs, and lets nobody merge them until the transaction ends. What
-- another module ties to a customer is tied after this.
create function people.hold(person_id bigint) returns bigint language plpgsql volatile as $$
declare
    stays bigint;
begin
    loop
        stays := people.survivor(hold.person_id);
        perform 1 from people.person p where p.id = stays and p.merged_into is null for update;
        if found or not exists (select 1 from people.person p where p.id = stays) then
            return stays;
        end if;
        -- They were merged while we waited: look again.
    end loop;
end
$$;

-- Compares as before, and forgets what was suspected of those whose details have changed since.
create or replace function people.compare(most int) returns int language plpgsql volatile as $$
declare
    chosen bigint[];
begin
    chosen := array(select p.id from people.person p where not p.compared order by p.id limit most for update skip locked);
    delete from people.suspect s where s.low = any(chosen) or s.high = any(chosen);
    insert into people.suspect (low, high, reasons)
    select distinct on (least(one, a.id), greatest(one, a.id)) least(one, a.id), greatest(one, a.id), a.reasons
      from unnest(chosen) as one cross join lateral people.alike(one) as a
    on conflict (low, high) do update set reasons = excluded.reasons;
    update people.person p set compared = true where p.id = any(chosen);
    return cardinality(chosen);
end
$$;

-- Merges as before. `stale` where either record has changed since it was looked at; a revision is null where nobody looked.
drop function people.merge_into(bigint, bigint, text[], text, timestamptz, uuid);
create function people.merge_into(winner bigint, loser bigint, fields text[], winner_revision int, loser_revision int,
                                  actor text, at timestamptz, command uuid) returns text language plpgsql volatile as $$
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
    elsif (stays ->> 'revision')::int <> winner_revision or (goes ->> 'revision')::int <> loser_revision then
        return 'stale';
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
    perform people.tell(actor, at, 'person.merged', loser, winner);
    return 'done';
exception when unique_violation then
    return 'known_already';
end
$$;

-- Takes a merge back as before.
create or replace function people.unmerge(merge_id bigint, actor text, at timestamptz) returns text
    language plpgsql volatile as $$
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
    update people.person p set revision = p.revision + 1, updated_at = unmerge.at, compared = false where p.id = it.winner;
    update people.merge m set undone_by = actor, undone_at = unmerge.at where m.id = merge_id;
    perform people.apart(it.winner, it.loser, actor, at);
    perform people.tell(actor, at, 'person.parted', it.loser, it.winner);
    return 'done';
exception when unique_violation then
    return 'known_already';
end
$$;

-- Remembers that two who look alike are two.
create function people.apart(one bigint, other bigint, actor text, at timestamptz) returns void
    language plpgsql volatile as $$
begin
    delete from people.suspect s where s.low = least(one, other) and s.high = greatest(one, other);
    insert into people.distinct_pair (low, high, by, at)
    values (least(one, other), greatest(one, other), actor, at) on conflict do nothing;
    if found then
        perform people.tell(actor, at, 'person.not_the_same', one, other);
    end if;
end
$$;

-- Forgets that they are two. Where they are still alike they are suggested again at once.
create function people.maybe_one(one bigint, other bigint, actor text, at timestamptz) returns void
    language plpgsql volatile as $$
begin
    delete from people.distinct_pair d where d.low = least(one, other) and d.high = greatest(one, other);
    if found then
        insert into people.suspect (low, high, reasons)
        select least(one, other), greatest(one, other), a.reasons from people.alike(one) as a where a.id = other
        on conflict (low, high) do update set reasons = excluded.reasons;
        perform people.tell(actor, at, 'person.maybe_the_same', one, other);
    end if;
end
$$;

-- Writes in the audit trail what was decided of two.
create function people.tell(actor text, at timestamptz, action text, one bigint, other bigint) returns void
    language plpgsql volatile as $$
begin
    perform audit.enter(jsonb_build_object('at', at, 'actor', actor, 'action', action, 'about', 'person:' || one,
                                           'detail', jsonb_build_object('other', other)));
end
$$;

-- Since when one of a case's reporters has said something about it: they added to it, opened it again, or took an action
-- that is theirs; the last two are the first reporter's alone. Null if they have not. For whoever waits for them, and
-- not for what another reporter says.
drop function cases.heard_since(text, timestamptz);
create function cases.heard_since(reference text, reporter int, persons bigint[], since timestamptz)
    returns timestamptz language sql stable as $$
    select min(e.at)
      from cases.kase k
      join cases.event e on e.case_id = k.id
     cross join lateral (select case e.type when 'added' then (e.particulars ->> 'reporter')::int else 0 end as number) as said
     where k.reference = heard_since.reference and e.at > since
       and (e.type in ('added', 'reopened') or e.type = 'action' and e.actor like 'resident%')
       and (said.number = heard_since.reporter or (k.reporters -> said.number ->> 'person')::bigint = any(persons))
$$;

-- Whether the story of a case tells of a letter that was scanned since then.
create function cases.scanned_since(reference text, since timestamptz) returns boolean language sql stable as $$
    select exists (select from cases.event e join cases.kase k on k.id = e.case_id
                    where k.reference = scanned_since.reference and e.type = 'scanned' and e.at > since)
$$;

-- The email address and the number at which one of a case's reporters is told of it.
create function cases.reached_at(reference text, reporter int) returns text[] language sql stable as $$
    select array_remove(array[lower(k.reporters -> reached_at.reporter ->> 'email'),
                              k.reporters -> reached_at.reporter ->> 'phone'], null)
      from cases.kase k where k.reference = reached_at.reference
$$;

-- How many people reported a case.
create function cases.reporters(reference text) returns int language sql stable as $$
    select jsonb_array_length(k.reporters) from cases.kase k where k.reference = reporters.reference
$$;

-- Since when the person has said something about a case: they added to it, opened it again, or took an action that is
-- theirs. Null if they have not. For whoever waits for them.
create function cases.heard_since(reference text, since timestamptz) returns timestamptz language sql stable as $$
    select min(e.at) from cases.event e join cases.kase k on k.id = e.case_id
     where k.reference = heard_since.reference and e.at > since
       and (e.type in ('added', 'reopened') or e.type = 'action' and e.actor like 'resident%')
$$;

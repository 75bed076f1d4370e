-- A case is found by the person who reported it, not only by what they typed: two people may share a telephone, and
-- somebody may have neither telephone nor email.
insert into cases.search_key (case_id, kind, value)
select k.id, 'person', reporter ->> 'person'
  from cases.kase k, jsonb_array_elements(k.reporters) as reporter
 where reporter ->> 'person' is not null
on conflict do nothing;

-- What people said about a case face to face or by telephone, the latest first; at most 50. What they write stands in its
-- conversation, and what the case was opened with is its beginning.
create function contacts.spoken(about text)
    returns table (at timestamptz, channel text, handled_by text, avoidable_cause text, note text)
    language sql stable as $$
    select c.at, c.channel, c.handled_by, c.avoidable_cause, c.note
      from contacts.contact_case k join contacts.contact c on c.id = k.contact_id
     where k.reference = about and not c.outgoing and c.channel in ('phone', 'face_to_face')
       and not (c.outcome = 'opened'
                and not exists (select from contacts.contact_case o where o.contact_id = c.id and o.reference <> about))
     order by c.at desc limit 50
$$;

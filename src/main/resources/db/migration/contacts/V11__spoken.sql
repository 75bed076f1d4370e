-- What people said about a case face to face or by telephone, the latest first; at most 50. What they write stands in its
-- conversation.
create function contacts.spoken(about text)
    returns table (at timestamptz, channel text, handled_by text, avoidable_cause text, note text)
    language sql stable as $$
    select c.at, c.channel, c.handled_by, c.avoidable_cause, c.note
      from contacts.contact_case k join contacts.contact c on c.id = k.contact_id
     where k.reference = about and not c.outgoing
       and (c.source_reference is null or c.source_reference not like 'item:%')
     order by c.at desc limit 50
$$;

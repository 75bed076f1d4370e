-- Since when a person has written to us, by all their ids: in a conversation, about a case, or at all where neither is known. Null if
-- nothing has come. What a program wrote is nobody's reply. For whoever waits for them.
create function conversations.heard_since(conversation text, reference text, persons bigint[], since timestamptz)
    returns timestamptz language sql stable as $$
    select min(i.came_at) from conversations.item i
     where i.came_at > since and not i.automatic and i.conversation_id in (
        select c.id from conversations.conversation c where c.reference = heard_since.conversation
        union all
        select l.conversation_id from conversations.linked l where l.reference = heard_since.reference
        union all
        select c.id from conversations.conversation c
         where heard_since.conversation is null and heard_since.reference is null
           and c.person_id = any(persons))
$$;

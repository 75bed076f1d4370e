-- The message of ours about a case that an item answers, from whatever address; null for most.
alter table conversations.item add column letter uuid;
create index item_letter on conversations.item (letter) where letter is not null;

-- Since when whoever a letter went to has written to us: in answer to that letter, in the conversation that it answered,
-- about its case, or at all where neither is known. They are known by their ids or the addresses where they are reached;
-- a letter on paper by whoever reads it, unless they are alone with the case. Null if nothing has come. What a program
-- wrote is nobody's reply.
drop function conversations.heard_since(text, text, bigint[], timestamptz);
create function conversations.heard_since(letter uuid, conversation text, reference text, persons bigint[], addresses text[],
                                          alone boolean, since timestamptz)
    returns timestamptz language sql stable as $$
    select min(heard.came_at) from (
        select i.came_at, i.automatic from conversations.item i where i.letter = heard_since.letter
        union all
        select i.came_at, i.automatic
          from conversations.conversation c join conversations.item i on i.conversation_id = c.id
         where c.reference = heard_since.conversation
           and (c.person_id is null or cardinality(persons) = 0 or c.person_id = any(persons))
        union all
        select i.came_at, i.automatic
          from conversations.linked l
          join conversations.conversation c on c.id = l.conversation_id
          join conversations.item i on i.conversation_id = c.id
         where l.reference = heard_since.reference
           and (c.person_id = any(persons) or i.sender = any(addresses)
                or alone and c.person_id is null and i.sender is null)
        union all
        select i.came_at, i.automatic
          from conversations.conversation c join conversations.item i on i.conversation_id = c.id
         where heard_since.conversation is null and heard_since.reference is null and c.person_id = any(persons)
    ) as heard where heard.came_at > since and not heard.automatic
$$;

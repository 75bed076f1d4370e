create index item_answered on conversations.item (answered_at) where answered_at is not null;

-- For figures: one row for each item that a person sent and that we owe an answer, and nothing that names them.
-- `due_at` is that of its conversation, never later than `answer_by`: it finds what is due along an index of open ones.
create view conversations.fact_owed as
select item.id, conversation.reference, item.channel, conversation.team, item.came_at as at, conversation.due_at,
       item.answer_by
from conversations.conversation
join conversations.item on item.conversation_id = conversation.id
where conversation.state = 'open' and item.answered_at is null and not item.automatic;

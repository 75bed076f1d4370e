-- Work in the order in which it is due, over several queues; what is late; what the person has added and nobody has read.
create index kase_due on cases.kase (queue, due_at, id) where closed_at is null;
create index kase_late on cases.kase (queue, due_at, id) where closed_at is null and late;
create index kase_unread on cases.kase (queue, due_at, id) where closed_at is null and unread > 0;

-- For what somebody answers: a text message bears nothing of the one before, but its number.
create index message_text on notify.message (recipient, created_at desc) where channel = 'text';

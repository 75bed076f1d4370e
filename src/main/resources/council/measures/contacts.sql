-- title: Contacts
-- unit: count
-- source: contacts.fact
-- meaning: Conversations with people in the period, on every channel.
select id::text as id, null::text as reference, day, service, ward, channel, outcome as detail, 1 as counts
from contacts.fact
where day >= :from and day < :until

-- title: Contacts
-- unit: count
-- source: contacts.fact
-- meaning: Conversations with people in the period, on every channel.
select cast(id as text) as id, cast(null as text) as reference, day, service, ward, channel, outcome as detail,
       1 as counts
from contacts.fact
where at >= cast(:from as timestamp) at time zone 'Europe/London'
  and at < cast(:until as timestamp) at time zone 'Europe/London'

-- title: Avoidable contact
-- unit: %
-- direction: down
-- target: 20
-- source: contacts.fact
-- meaning: Of the contacts that came to an end, the share that need not have happened, such as chasing a case. A contact without a recorded outcome is not known.
select cast(id as text) as id, cast(null as text) as reference, day, service, ward, channel, avoidable_cause as detail,
       case when avoidable_cause is not null then 1 when outcome is not null then 0 end as counts
from contacts.fact
where at >= cast(:from as timestamp) at time zone 'Europe/London'
  and at < cast(:until as timestamp) at time zone 'Europe/London'

-- title: Resolved at first contact
-- unit: %
-- direction: up
-- target: 80
-- source: contacts.fact
-- meaning: Of the contacts that brought a need, the share dealt with there and then. A contact that was abandoned brought none. A contact without a recorded outcome is not known.
select cast(id as text) as id, cast(null as text) as reference, day, service, ward, channel, outcome as detail,
       case when outcome = 'resolved' then 1 when outcome is not null then 0 end as counts
from contacts.fact
where at >= cast(:from as timestamp) at time zone 'Europe/London'
  and at < cast(:until as timestamp) at time zone 'Europe/London'
  and outcome is distinct from 'abandoned'

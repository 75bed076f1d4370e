-- title: Resolved at first contact
-- unit: %
-- direction: up
-- target: 80
-- source: contacts.fact
-- meaning: Of the contacts that brought a need, the share dealt with in the contact itself. A contact without a recorded outcome is not known.
select id::text as id, null::text as reference, day, service, ward, channel, outcome as detail,
       case when outcome = 'resolved' then 1 when outcome is not null then 0 end as counts
from contacts.fact
where day >= :from and day < :until and outcome is distinct from 'no_need'

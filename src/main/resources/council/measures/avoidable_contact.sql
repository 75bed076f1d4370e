-- title: Avoidable contact
-- unit: %
-- direction: down
-- target: 20
-- source: contacts.fact
-- meaning: Of the contacts that were assessed, the share that need not have happened, such as chasing a case. Group by detail for the causes. A contact not assessed is not known.
select id::text as id, null::text as reference, day, service, ward, channel, cause as detail,
       case when cause = 'none' then 0 when cause is not null then 1 end as counts
from contacts.fact
where day >= :from and day < :until

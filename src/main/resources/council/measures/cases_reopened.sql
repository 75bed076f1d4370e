-- title: Cases opened again
-- unit: count
-- direction: down
-- source: cases.fact_reopened
-- meaning: Cases that ended as done and were opened again in the period, because the person said that they were not.
select cast(id as text) as id, reference, reopened_on as day, service, ward, channel, outcome as detail, 1 as counts
from cases.fact_reopened
where reopened_on >= :from and reopened_on < :until

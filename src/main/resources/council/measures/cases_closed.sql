-- title: Cases closed
-- unit: count
-- source: cases.fact
-- meaning: Cases closed in the period, by how they ended.
select reference as id, reference, closed_on as day, service, ward, channel, outcome as detail, 1 as counts
from cases.fact
where closed_on >= :from and closed_on < :until

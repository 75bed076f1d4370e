-- title: Cases opened
-- unit: count
-- source: cases.fact
-- meaning: Cases opened in the period, whatever became of them.
select reference as id, reference, opened_on as day, service, ward, channel, stage as detail, 1 as counts
from cases.fact
where opened_on >= :from and opened_on < :until

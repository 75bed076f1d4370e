-- title: Open cases
-- unit: count
-- direction: down
-- source: cases.fact
-- meaning: Cases open at the end of the period, whenever they were opened; today, if the period has not ended.
select reference as id, reference, opened_on as day, service, ward, channel, stage as detail, 1 as counts
from cases.fact
where opened_on < :until and (closed_at is null or closed_on >= :until)

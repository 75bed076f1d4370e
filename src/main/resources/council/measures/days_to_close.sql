-- title: Days to close
-- unit: days
-- direction: down
-- source: cases.fact
-- meaning: The mean number of calendar days from opening to closing, over cases closed in the period.
select reference as id, reference, closed_on as day, service, ward, channel, outcome as detail,
       closed_on - opened_on as counts
from cases.fact
where closed_on >= :from and closed_on < :until

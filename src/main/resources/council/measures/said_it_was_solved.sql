-- title: Said it was solved
-- unit: %
-- direction: up
-- target: 80
-- source: cases.fact_solved
-- meaning: Of the people who answered in the period whether what we did solved it, the share who said yes. Who changes the answer counts with the last one.
select reference || '/' || reporter as id, reference, answered_on as day, service, ward, channel, outcome as detail,
       case when solved then 1 else 0 end as counts
from cases.fact_solved
where answered_on >= :from and answered_on < :until

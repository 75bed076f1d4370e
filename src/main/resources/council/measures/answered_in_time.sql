-- title: Answered in time
-- unit: %
-- direction: up
-- target: 90
-- source: cases.fact_clock
-- meaning: Of the promises that came to an end in the period, the share kept by their due time. Time spent waiting for the resident does not count where the service says so.
select reference || '/' || standard || run as id, reference, ended_on as day, service, ward, channel, standard as detail,
       case when "end" = 'met' then 1 else 0 end as counts
from cases.fact_clock
where "end" in ('met', 'missed') and ended_on >= :from and ended_on < :until

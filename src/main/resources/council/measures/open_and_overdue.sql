-- title: Open and overdue
-- unit: count
-- direction: down
-- target: 0
-- source: cases.fact_clock
-- meaning: Cases open at the end of the period with a promise whose due time had passed by then; by now, if the period has not ended. A promise that was waiting for the resident is not overdue. One that was given more time since counts by its new due time.
select distinct on (reference)
       reference as id, reference, opened_on as day, service, ward, channel, standard as detail, 1 as counts
from (
    select * from cases.fact_clock where ended_at is null
    union all
    select * from cases.fact_clock where ended_on >= :until and "end" = 'missed'
) as promised
where opened_on < :until and not paused_in_time
  and due_at < least(cast(:now as timestamptz), cast(:until as timestamp) at time zone 'Europe/London')
order by reference, due_at

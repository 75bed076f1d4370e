-- title: Open and overdue
-- unit: count
-- direction: down
-- target: 0
-- source: cases.fact
-- meaning: Cases open at the end of the period whose due time had passed by then; by now, if the period has not ended.
select reference as id, reference, opened_on as day, service, ward, channel, stage as detail, 1 as counts
from cases.fact
where opened_on < :until and (closed_at is null or closed_on >= :until)
  and due_at < least(cast(:now as timestamptz), cast(:until as timestamp) at time zone 'Europe/London')

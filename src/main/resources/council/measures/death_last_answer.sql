-- title: Days until the last has answered
-- unit: days
-- direction: down
-- source: referrals.fact_answered
-- meaning: The mean number of calendar days from the report of a death until everybody who was told had answered. It counts in the period of the last answer; while one has not answered, the death is not counted.
select k.reference as id, k.reference, last.day, k.service, k.ward, k.channel, k.outcome as detail,
       last.day - k.opened_on as counts
  from cases.fact k
  join (select reference, max(cast(answered_at at time zone 'Europe/London' as date)) as day
          from referrals.fact_answered
         where service = 'bereavement' and status not in ('cancelled', 'entered_in_error')
         group by reference
        having count(*) = count(answered_at)) as last on last.reference = k.reference
 where k.service = 'bereavement' and last.day >= :from and last.day < :until

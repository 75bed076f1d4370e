-- title: Days that a death waits
-- unit: days
-- direction: down
-- source: referrals.fact_answered
-- meaning: The mean number of calendar days that a death waited, for each thing that it waited for: us, the coroner, or an answer. It counts in the period in which the wait ended.
select k.reference || ' ' || wait.cause as id, k.reference, wait.until as day, k.service, k.ward, k.channel,
       wait.cause as detail, wait.until - wait.since as counts
  from cases.fact k
  join (select reference, min(requested_on) as first_told,
               max(requested_on) filter (where line = 'registration') as registration,
               max(cast(answered_at at time zone 'Europe/London' as date)) as last_answer,
               count(*) = count(answered_at) as all_answered
          from referrals.fact_answered
         where service = 'bereavement' and status not in ('cancelled', 'entered_in_error')
         group by reference) as told on told.reference = k.reference
 cross join lateral (values
       ('us', k.opened_on, told.first_told),
       ('coroner', told.first_told, case when told.registration > told.first_told then told.registration end),
       ('answers', told.first_told, case when told.all_answered then told.last_answer end)) as wait (cause, since, until)
 where k.service = 'bereavement' and wait.until >= :from and wait.until < :until

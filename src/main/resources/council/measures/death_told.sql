-- title: Teams and partners told of a death
-- unit: each
-- source: referrals.fact_answered
-- meaning: How many teams and partners were told of a death, in the mean over deaths reported in the period.
select k.reference as id, k.reference, k.opened_on as day, k.service, k.ward, k.channel, k.outcome as detail,
       count(distinct a.recipient || ' ' || a.line) as counts
  from cases.fact k
  left join referrals.fact_answered a on a.reference = k.reference
 where k.service = 'bereavement' and k.opened_on >= :from and k.opened_on < :until
   and coalesce(k.outcome, '') <> 'told_in_error'
 group by k.reference, k.opened_on, k.service, k.ward, k.channel, k.outcome

-- title: Letters answered by more than one team
-- unit: %
-- direction: down
-- target: 0
-- source: conversations.fact
-- meaning: Of the letters and emails that were answered, the share that got answers from different teams.
select cast(id as text) as id, reference, day, cast(null as text) as service, cast(null as text) as ward, channel,
       array_to_string(teams, ', ') as detail,
       case when cardinality(teams) > 1 then 1 else 0 end as counts
from conversations.fact
where answered_at is not null and channel in ('paper', 'email')
  and at >= cast(:from as timestamp) at time zone 'Europe/London'
  and at < cast(:until as timestamp) at time zone 'Europe/London'

-- title: Sent to somebody who died
-- unit: count
-- direction: down
-- target: 0
-- source: notify.fact
-- meaning: Letters, emails and texts that went out to somebody after we were told that they had died. Mail that was stopped is not sent.
select cast(m.id as text) as id, d.reference, cast(m.delivered_at at time zone 'Europe/London' as date) as day,
       k.service, k.ward, k.channel, m.channel as detail, 1 as counts
  from people.fact_death d
  join notify.fact m on m.person_id = d.person_id or m.stopped_for = d.person_id
  join cases.fact k on k.reference = d.reference
 where m.state = 'delivered' and m.delivered_at > d.stopped_at and m.delivered_at < coalesce(d.ended_at, 'infinity')
   and m.delivered_at >= cast(:from as date) at time zone 'Europe/London'
   and m.delivered_at < cast(:until as date) at time zone 'Europe/London'

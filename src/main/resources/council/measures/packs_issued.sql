-- title: Information packs handed out
-- unit: count
-- direction: up
-- source: letters.fact_pack
-- meaning: Information packs that were read on a page, printed, posted, or handed out by a partner. Each case counts once for each of these ways.
select cast(p.id as text) as id, p.reference, cast(p.at at time zone 'Europe/London' as date) as day,
       p.service, k.ward, k.channel, p.how as detail, 1 as counts
  from letters.fact_pack p
  left join cases.fact k on k.reference = p.reference
 where p.at >= cast(:from as date) at time zone 'Europe/London' and p.at < cast(:until as date) at time zone 'Europe/London'

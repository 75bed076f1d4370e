-- title: Community listings checked
-- unit: %
-- direction: up
-- source: listings.fact
-- meaning: Listings of the community directory that somebody had made sure of within their review period, at the end of the period; by now, if the period has not ended.
select l.id, null as reference, least(cast(:until as date) - 1, cast(cast(:now as timestamptz) at time zone 'Europe/London' as date)) as day,
       null as service, null as ward, null as channel, l.owner as detail,
       case when m.review_by >= least(cast(:until as date) - 1, cast(cast(:now as timestamptz) at time zone 'Europe/London' as date))
            then 1 else 0 end as counts
  from listings.fact as l
  left join (
       select distinct on (listing) listing, review_by from listings.fact_made_sure
        where checked_on < :until order by listing, checked_on desc) as m on m.listing = l.id
 where l.added_on < :until
   and cast(:from as date) <= cast(cast(:now as timestamptz) at time zone 'Europe/London' as date)

-- title: Deaths reported by partners
-- unit: %
-- source: cases.fact_opened
-- meaning: Of the deaths reported in the period, the share that a partner reported, such as a hospital or a nurse.
select o.reference as id, o.reference, o.opened_on as day, o.service, o.ward, o.channel, o.opened_by as detail,
       case when o.opened_by = 'partner' then 1 else 0 end as counts
  from cases.fact_opened o
  join cases.fact k on k.reference = o.reference
 where o.service = 'bereavement' and o.opened_on >= :from and o.opened_on < :until
   and coalesce(k.outcome, '') <> 'told_in_error'

-- title: Contacts of a bereaved family
-- unit: each
-- direction: down
-- target: 1
-- source: contacts.fact_case
-- meaning: How often a family was in touch about a death, in the mean over deaths reported in the period. A report by a partner is none of theirs. Contacts count that are about the case.
select o.reference as id, o.reference, o.opened_on as day, o.service, o.ward, o.channel, o.opened_by as detail,
       greatest(count(c.id) - case when o.opened_by = 'partner' then 1 else 0 end, 0) as counts
  from cases.fact_opened o
  join cases.fact k on k.reference = o.reference
  left join contacts.fact_case c on c.reference = o.reference
 where o.service = 'bereavement' and o.opened_on >= :from and o.opened_on < :until
   and coalesce(k.outcome, '') <> 'told_in_error'
 group by o.reference, o.opened_on, o.service, o.ward, o.channel, o.opened_by

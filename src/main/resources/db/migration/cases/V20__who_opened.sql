-- For measures: what kind of actor opened a case, such as a partner, and nothing that says who.
create view cases.fact_opened as
select k.reference, k.service, k.ward, k.channel, (k.opened_at at time zone 'Europe/London')::date as opened_on,
       split_part(e.actor, ':', 1) as opened_by
  from cases.kase k join cases.event e on e.case_id = k.id and e.type = 'opened' and e.revision = 1;

-- For measures: which contacts were about which case.
create view contacts.fact_case as
select cc.reference, c.id, c.at, (c.at at time zone 'Europe/London')::date as day, c.channel
  from contacts.contact_case cc join contacts.contact c on c.id = cc.contact_id where not c.outgoing;

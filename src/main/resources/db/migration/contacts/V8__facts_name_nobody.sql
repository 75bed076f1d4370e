-- The view for measures has nothing that leads to a person again. Who was in touch and who answered are in a view of
-- their own, for what must tell whether the same person came back.
drop view contacts.fact;
create view contacts.fact as
select id, at, (at at time zone 'Europe/London')::date as day, channel, service, ward, outcome, avoidable_cause,
       avoidable_cause is not null as avoidable, team
from contacts.contact;

create view contacts.fact_person as
select id, at, (at at time zone 'Europe/London')::date as day, channel, service, ward, outcome, avoidable_cause,
       avoidable_cause is not null as avoidable, team, handled_by, person_id, source_reference
from contacts.contact;

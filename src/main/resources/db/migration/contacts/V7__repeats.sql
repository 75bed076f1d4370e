-- Whether the same person came back about the same service can be asked of the view: it has ids, and names nobody.
create or replace view contacts.fact as
select id, at, (at at time zone 'Europe/London')::date as day, channel, service, ward, outcome, avoidable_cause,
       avoidable_cause is not null as avoidable, team, handled_by, person_id, source_reference
from contacts.contact;

-- Who was not seen has no wait: `greatest` skips nulls, so it said that they were seen at once.
create or replace view visits.fact as
select id, place, day, token, arrived_at, appointment_at, visits.since(arrived_at, appointment_at) as since, called_at,
       seen_at, ended_at, state, service, team, handled_by, desk,
       extract(epoch from seen_at - arrived_at) as waited,
       case when seen_at is not null
            then extract(epoch from greatest(seen_at - visits.since(arrived_at, appointment_at), interval '0')) end as late,
       'conversation:' || id as source_reference
from visits.visit
where state <> 'void';

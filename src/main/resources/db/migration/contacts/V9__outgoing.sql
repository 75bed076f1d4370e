-- What we write of our own accord stands with what people say to us, and is counted nowhere as somebody's being in touch.
alter table contacts.contact add column outgoing boolean not null default false;

create or replace view contacts.fact as
select id, at, (at at time zone 'Europe/London')::date as day, channel, service, ward, outcome, avoidable_cause,
       avoidable_cause is not null as avoidable, team
from contacts.contact where not outgoing;

create or replace view contacts.fact_person as
select id, at, (at at time zone 'Europe/London')::date as day, channel, service, ward, outcome, avoidable_cause,
       avoidable_cause is not null as avoidable, team, handled_by, person_id, source_reference
from contacts.contact where not outgoing;

-- Takes what it took before, and outgoing.
create or replace function contacts.log(details jsonb) returns bigint language plpgsql volatile as $$
declare
    contact_id bigint;
    goes_on boolean := coalesce((details ->> 'goes_on')::boolean, false);
begin
    insert into contacts.contact as known
        (at, channel, person_id, service, ward, handled_by, team, outcome, avoidable_cause, note, source_reference, outgoing)
    values (coalesce((details ->> 'at')::timestamptz, now()), details ->> 'channel', (details ->> 'person_id')::bigint,
            details ->> 'service', details ->> 'ward', details ->> 'handled_by', details ->> 'team',
            details ->> 'outcome', details ->> 'avoidable_cause', details ->> 'note', details ->> 'source_reference',
            coalesce((details ->> 'outgoing')::boolean, false))
    on conflict (source_reference) do update
       set person_id = case when goes_on then coalesce(known.person_id, excluded.person_id)
                            else coalesce(excluded.person_id, known.person_id) end,
           service = case when goes_on then coalesce(known.service, excluded.service)
                          else coalesce(excluded.service, known.service) end,
           ward = coalesce(known.ward, excluded.ward),
           team = coalesce(known.team, excluded.team),
           outcome = case when goes_on and known.outcome is distinct from 'resolved'
                          then coalesce(known.outcome, excluded.outcome)
                          else coalesce(excluded.outcome, known.outcome) end,
           avoidable_cause = coalesce(excluded.avoidable_cause, known.avoidable_cause),
           note = coalesce(excluded.note, known.note)
    returning id into contact_id;
    if details ? 'references' then
        insert into contacts.contact_case (contact_id, reference)
        select contact_id, reference from jsonb_array_elements_text(details -> 'references') as given (reference)
        on conflict do nothing;
    end if;
    return contact_id;
end
$$;

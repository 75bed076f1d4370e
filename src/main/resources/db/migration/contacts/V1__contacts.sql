create schema if not exists contacts;

-- One conversation on one channel. It may open no case, one or many.
create table contacts.contact (
    id               bigint generated always as identity primary key,
    at               timestamptz not null,
    channel          text not null,
    person_id        bigint,
    service          text,
    ward             text,
    handled_by       text not null,
    team             text,
    outcome          text check (outcome in ('resolved', 'opened', 'referred', 'signposted', 'abandoned')),
    avoidable_cause  text check (avoidable_cause in
                         ('progress_chasing', 'unclear_letter', 'information_not_on_web', 'wrong_number',
                          'repeat_failed', 'missing_paperwork', 'process_required')),
    note             text,
    -- The number it had in the system it was brought in from.
    source_reference text unique
);

create index contact_person on contacts.contact (person_id, at desc, id desc) where person_id is not null;
create index contact_at on contacts.contact (at);

create table contacts.contact_case (
    contact_id bigint not null references contacts.contact (id) on delete cascade,
    reference  text not null,
    primary key (contact_id, reference)
);

create index contact_case_reference on contacts.contact_case (reference);

-- Writes a contact down and returns its id. Takes channel and handled_by, and any of at, person_id, service, ward, team,
-- outcome, avoidable_cause, note, source_reference and references (an array of case references).
-- A source_reference that is known already returns the contact it has, unchanged.
create function contacts.log(details jsonb) returns bigint language plpgsql volatile as $$
declare
    contact_id bigint;
begin
    insert into contacts.contact
        (at, channel, person_id, service, ward, handled_by, team, outcome, avoidable_cause, note, source_reference)
    values (coalesce((details ->> 'at')::timestamptz, now()), details ->> 'channel', (details ->> 'person_id')::bigint,
            details ->> 'service', details ->> 'ward', details ->> 'handled_by', details ->> 'team',
            details ->> 'outcome', details ->> 'avoidable_cause', details ->> 'note', details ->> 'source_reference')
    on conflict (source_reference) do nothing
    returning id into contact_id;
    if not found then
        return (select id from contacts.contact where source_reference = details ->> 'source_reference');
    end if;
    if details ? 'references' then
        insert into contacts.contact_case (contact_id, reference)
        select contact_id, reference from jsonb_array_elements_text(details -> 'references') as given (reference)
        on conflict do nothing;
    end if;
    return contact_id;
end
$$;

-- For measures: one row for each contact, and nothing that names a person.
create view contacts.fact as
select id, at, (at at time zone 'Europe/London')::date as day, channel, service, ward, outcome, avoidable_cause,
       avoidable_cause is not null as avoidable, team
from contacts.contact;

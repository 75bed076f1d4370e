create schema if not exists partners;

-- That somebody decided to share something with somebody, or not to, and why. Keys of what is shared, never the answers.
create table partners.decision (
    id uuid primary key,
    number bigint generated always as identity unique,
    at timestamptz not null,
    decided_by text not null,
    reference text,
    purpose text not null check (purpose <> ''),
    recipient text not null check (recipient ~ '^(team|partner):[a-z]'),
    items text[] not null check (cardinality(items) > 0),
    shared boolean not null,
    basis text check (basis in ('consent', 'public_task', 'legal_duty', 'vital_interests', 'safeguarding')),
    consent text not null check (consent in ('yes', 'no', 'not_asked')),
    why_not_asked text,
    why text not null check (why ~ '\S'),
    risk text,
    constraint shared_on_a_ground check (not shared or basis is not null),
    constraint consent_is_a_yes check (not shared or basis <> 'consent' or consent = 'yes'),
    constraint not_asked_for_a_reason check (consent <> 'not_asked' or why_not_asked ~ '\S')
);

create index decision_reference on partners.decision (reference, number desc) where reference is not null;

create function partners.refuse() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    raise exception 'Decisions are only ever added to: % refused', lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;

create trigger decision_stays
    before update or delete or truncate on partners.decision
    for each statement execute function partners.refuse();

-- For whoever sends something on a ground that needs a decision: whether there is one, to share, with this recipient.
create function partners.decided(decision uuid, recipient text) returns boolean
    language sql stable security definer
    set search_path = pg_catalog
as $$
    select exists (select from partners.decision
                   where decision.id = $1 and decision.recipient = $2 and decision.shared)
$$;

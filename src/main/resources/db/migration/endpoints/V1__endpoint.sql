create schema if not exists endpoints;

-- An address of a partner's system to which we bring what happens. Only one that was proven to want it is used.
create table endpoints.endpoint (
    id            uuid primary key,
    partner       text not null check (partner ~ '^[a-z][a-z0-9_-]{0,59}$'),
    address       text not null,
    state         text not null default 'unproven' check (state in ('unproven', 'active', 'disabled')),
    -- Why it is disabled: it said 410, or somebody chose to.
    disabled_why  text check (disabled_why in ('gone', 'by_hand')),
    proven_at     timestamptz,
    -- How many a minute it takes; null for as many as there are.
    rate          int check (rate > 0),
    -- Since when every attempt has failed; null while it takes what we bring.
    failing_since timestamptz,
    -- It asked for a pause, or is too busy.
    paused_until  timestamptz,
    created_at    timestamptz not null,
    unique (partner, address)
);

-- What its deliveries are signed with, locked by the vault. Two hold while one takes over from the other.
create table endpoints.secret (
    number      bigint generated always as identity primary key,
    endpoint    uuid not null references endpoints.endpoint,
    locked      bytea not null,
    -- whpk_, which anybody may know; null for a secret that both sides have.
    public_half text,
    made_at     timestamptz not null,
    ends_at     timestamptz
);
create index secret_endpoint on endpoints.secret (endpoint, number desc);

-- Thin: ids, codes and the address where more can be asked for by whoever may, and nothing of anybody. Another key, or a
-- value with a space or an @ in it, is refused, and with it the statement that would have sent it.
create function endpoints.is_thin(data jsonb) returns boolean language sql immutable as $$
    select jsonb_typeof(data) = 'object'
       and not exists (
           select from jsonb_each(case jsonb_typeof(data) when 'object' then data else '{}' end) as part
            where part.key not in ('id', 'reference', 'case', 'referral', 'notice', 'recipient', 'service', 'version',
                                   'stage', 'status', 'reason', 'due', 'link', 'correction')
               or jsonb_typeof(part.value) not in ('string', 'number', 'boolean')
               or part.value #>> '{}' !~ '^[A-Za-z0-9._:/+-]{1,200}$')
$$;

-- One event for one endpoint.
create table endpoints.delivery (
    -- Later events have larger numbers: the receiver reads it as `sequence`.
    number       bigint generated always as identity primary key,
    endpoint     uuid not null references endpoints.endpoint,
    event        text not null check (event ~ '^[A-Za-z0-9_-]{1,100}$'),
    type         text not null check (type ~ '^[a-zA-Z0-9_]+(\.[a-zA-Z0-9_]+)*$' and length(type) <= 100),
    subject      text not null check (subject ~ '^[A-Za-z0-9._:/-]{1,100}$'),
    happened_at  timestamptz not null,
    data         jsonb not null check (endpoints.is_thin(data)),
    state        text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
    -- Counts on over every round; proves who holds it.
    attempts     int not null default 0,
    -- How many attempts there were before the round that runs now: sending by hand begins another.
    before_round int not null default 0,
    -- When to try next. Whoever takes it pushes this past their lease; if they die, it falls due again.
    next_at      timestamptz not null,
    accepted_at  timestamptz not null,
    delivered_at timestamptz,
    unique (endpoint, event)
);
create index delivery_due on endpoints.delivery (endpoint, next_at, number) where state = 'pending';
create index delivery_failed on endpoints.delivery (endpoint, number) where state = 'failed';
create index delivery_latest on endpoints.delivery (endpoint, number desc);
create index delivery_old on endpoints.delivery (delivered_at) where state = 'delivered';

create table endpoints.attempt (
    number   bigint generated always as identity primary key,
    delivery bigint not null references endpoints.delivery on delete cascade,
    endpoint uuid not null,
    at       timestamptz not null,
    took_ms  int not null,
    -- Null when no answer came.
    status   int,
    -- Why no answer came, as a key; null when one did.
    problem  text,
    -- How an answer that was no success began, if it was text.
    said     text
);
create index attempt_delivery on endpoints.attempt (delivery, number);
create index attempt_latest on endpoints.attempt (endpoint, number desc);

-- Takes a JSON array of events: partner, type, subject, id, time and thin data. An event goes to every endpoint of its
-- partner, also to one that is disabled or not proven yet: there it waits. A partner without one gets nothing. An event
-- whose id an endpoint has already is left alone. Returns how many deliveries are new.
-- Called within the statement that makes the change, so that it is told if and only if the change is.
create function endpoints.accept(events jsonb) returns int language sql volatile as $$
    with given as (
        select e.*, line.place
          from jsonb_array_elements(events) with ordinality as line (event, place)
          cross join lateral jsonb_to_record(line.event)
               as e (partner text, type text, subject text, id text, time timestamptz, data jsonb)
    ), fresh as (
        insert into endpoints.delivery (endpoint, event, type, subject, happened_at, data, accepted_at, next_at)
        select endpoint.id, given.id, given.type, given.subject, given.time, given.data, given.time, given.time
          from given join endpoints.endpoint on endpoint.partner = given.partner
         order by given.place
        on conflict (endpoint, event) do nothing
        returning 1
    )
    select count(*)::int from fresh
$$;

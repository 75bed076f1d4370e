-- How those who work for a partner get in. Of every secret only the hash is kept.

-- A link to one referral, as it was emailed to a partner without accounts. It opens nothing without a code.
create table partners.link (
    secret   text primary key,
    partner  text not null,
    referral uuid not null,
    made_at  timestamptz not null
);

-- A code that was emailed to the address on record, for the browser that asked for it.
create table partners.code (
    id       uuid primary key,
    asker    text not null,
    code     text not null,
    partner  text not null,
    email    text not null,
    -- The one referral that it opens; null for all of the partner's.
    referral uuid,
    sent_at  timestamptz not null,
    attempts int not null default 0,
    used_at  timestamptz
);
create index code_asker on partners.code (asker, sent_at desc);
create index code_sent on partners.code (sent_at);

-- Who is in.
create table partners.session (
    secret   text primary key,
    partner  text not null,
    email    text not null,
    referral uuid,
    begun_at timestamptz not null,
    used_at  timestamptz not null
);
create index session_used on partners.session (used_at);

-- Who works for a partner, as its own administrator lists them. The address on record needs no row.
create table partners.person (
    number   bigint generated always as identity primary key,
    partner  text not null,
    email    text not null check (email = lower(email)),
    name     text not null check (name ~ '\S'),
    role     text not null check (role in ('admin', 'worker')),
    added_at timestamptz not null,
    added_by text not null,
    seen_at  timestamptz,
    ended_at timestamptz
);
create unique index person_email on partners.person (email) where ended_at is null;
create index person_partner on partners.person (partner, number) where ended_at is null;

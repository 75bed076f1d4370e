create schema if not exists identity;

create table identity.team (
    key text primary key check (key ~ '^[a-z][a-z0-9_-]*$'),
    title text not null
);

create table identity.role (
    key text primary key check (key ~ '^[a-z][a-z0-9_]*$'),
    title text not null
);

create table identity.staff (
    username text primary key check (username ~ '^[a-z][a-z0-9._-]{1,59}$'),
    display_name text not null,
    email text not null,
    password_hash text not null,
    must_change boolean not null,
    -- Encrypted with a key that is not in the database; null until a second factor has been set up.
    totp_secret bytea,
    -- The time step of the last code used, so that no code works twice.
    totp_step bigint not null default 0,
    enabled boolean not null default true,
    created_at timestamptz not null
);

create unique index staff_email on identity.staff (lower(email));

create table identity.staff_team (
    username text not null references identity.staff,
    team text not null references identity.team,
    primary key (username, team)
);

create table identity.staff_role (
    username text not null references identity.staff,
    role text not null references identity.role,
    primary key (username, role)
);

-- One-off codes for somebody whose telephone is lost. 120 random bits each, so a fast hash will do.
create table identity.recovery_code (
    username text not null references identity.staff,
    hash bytea not null,
    primary key (username, hash)
);

-- Each try at signing in. The address is kept as a keyed hash.
create table identity.attempt (
    id bigint generated always as identity primary key,
    username text not null,
    address bytea not null,
    succeeded boolean not null,
    at timestamptz not null
);

create index attempt_username on identity.attempt (username, at);
create index attempt_address on identity.attempt (address, at);
create index attempt_at on identity.attempt (at);

-- Somebody who may see and do what another person could, in named matters, until a day. They say yes themselves, signed
-- in with the address that was asked. Either of them can end it.
create table accounts.acting (
    id          bigint generated always as identity primary key,
    account     bigint not null references accounts.account on delete cascade,
    email       text not null,
    helper      bigint references accounts.account on delete cascade,
    -- References of cases; empty for all of them, those to come as well.
    matters     text[] not null,
    until       date not null,
    asked_at    timestamptz not null,
    accepted_at timestamptz,
    ended_at    timestamptz,
    constraint accepted_by_somebody check ((helper is null) = (accepted_at is null))
);
create index acting_account on accounts.acting (account, id) where ended_at is null;
create index acting_email on accounts.acting (email) where ended_at is null;
create index acting_helper on accounts.acting (helper) where ended_at is null;

create schema if not exists accounts;

-- Whoever has shown that they read the mail of an address. What the council knows of them is their row in the register of
-- people, if it has met them by name.
create table accounts.account (
    id         bigint generated always as identity primary key,
    email      text not null unique check (email = lower(email)),
    person     bigint unique,
    -- What a passkey knows the account by: random, and nothing that says who it is.
    handle     text not null unique,
    created_at timestamptz not null
);

-- Somebody who is signed in. The secret is in their cookie; here is its hash.
create table accounts.session (
    secret   text primary key,
    account  bigint not null references accounts.account on delete cascade,
    begun_at timestamptz not null,
    used_at  timestamptz not null
);
create index session_account on accounts.session (account);
create index session_used on accounts.session (used_at);

-- Proof that somebody reads an address: a link and a code, either of them once. The link works in any browser, the code
-- only in the one that asked. `account` is whose address it becomes; null to sign in.
create table accounts.link (
    id        uuid primary key,
    secret    text not null unique,
    code      text not null,
    asker     text not null,
    email     text not null,
    account   bigint references accounts.account on delete cascade,
    leads_to  text not null,
    language  text not null,
    sent_at   timestamptz not null,
    attempts  int not null default 0,
    used_at   timestamptz
);
create index link_email on accounts.link (email, sent_at);
create index link_asker on accounts.link (asker, sent_at);
create index link_sent on accounts.link (sent_at);

-- A key that a person's own device keeps, by which they sign in without mail. `credential` is its public half, as the
-- device gave it; there is nothing here that lets anybody in.
create table accounts.passkey (
    id              text primary key,
    account         bigint not null references accounts.account on delete cascade,
    name            text not null,
    credential      bytea not null,
    backup_eligible boolean not null,
    -- How often it has signed. A number that does not rise tells of a copied key.
    signatures      bigint not null,
    made_at         timestamptz not null,
    used_at         timestamptz
);
create index passkey_account on accounts.passkey (account, made_at);

-- What a browser was given to sign, as a hash. It is taken away when it comes back, right or wrong.
create table accounts.challenge (
    challenge text primary key,
    asker     text not null,
    account   bigint references accounts.account on delete cascade,
    made_at   timestamptz not null
);
create index challenge_made on accounts.challenge (made_at);

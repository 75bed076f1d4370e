-- What lets a partner's own system in. Of the secret only the hash is kept.
create table partners.token (
    id       uuid primary key,
    partner  text not null,
    secret   text not null unique,
    made_at  timestamptz not null,
    made_by  text not null,
    -- Until when it works beside the one that took its place, or since when it is revoked; null for the newest.
    ends_at  timestamptz,
    used_at  timestamptz
);
create index token_partner on partners.token (partner, made_at desc);

-- What people had us send within the hour without showing that the address is theirs. Both are hashes.
create table notify.asked (
    recipient text not null,
    network text not null,
    at timestamptz not null
);
create index asked_recipient on notify.asked (recipient, at);
create index asked_at on notify.asked (at);

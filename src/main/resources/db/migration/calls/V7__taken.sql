-- Who has brought a call to their screen: it rings there no more, however long the telephone goes on.
create table calls.taken (
    call     text not null,
    username text not null,
    at       timestamptz not null,
    primary key (call, username)
);

-- What was changed of who sits at which telephone, each once: so that it can be taken back. Only ever added to.
create table calls.seat_change (
    -- Made with the page.
    command  uuid primary key,
    username text not null,
    -- Extensions; empty for no telephone.
    was      text not null,
    became   text not null,
    actor    text not null,
    at       timestamptz not null
);

-- Email addresses at which something of ours did not arrive. Whoever has one is shown so, until it is known to work.
create table people.doubtful (
    email text primary key check (email = lower(email)),
    why   text not null,
    at    timestamptz not null
);

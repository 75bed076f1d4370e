create schema if not exists demo;

-- That the made-up month was begun: it is lived once, however often Frontdoor starts.
create table demo.month (
    only_one boolean primary key default true check (only_one),
    begun_at timestamptz not null
);

create schema if not exists lifeevents;

-- That one of the staff does not follow a suggestion, and why. It stays as it is; another cause is another suggestion.
create table lifeevents.dismissal (
    command uuid primary key,
    person bigint not null,
    event text not null check (event <> ''),
    cause text not null check (cause <> ''),
    reason text not null check (reason ~ '\S'),
    dismissed_by text not null,
    at timestamptz not null,
    unique (person, event, cause)
);

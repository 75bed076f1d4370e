create schema if not exists calendars;

-- Bank holidays as published, one row for each day and part of the United Kingdom.
create table calendars.holiday (
    division text not null check (division in ('england-and-wales', 'scotland', 'northern-ireland')),
    date     date not null,
    title    text not null,
    notes    text not null default '',
    bunting  boolean not null default false,
    primary key (division, date)
);

-- A place that somebody has at a partner's surgery. `id` is made with the page. Places at one time are numbered, so that
-- two who book at once never get the same one.
create table visits.booking (
    id        uuid primary key,
    place     text not null,
    surgery   text not null,
    day       date not null,
    at        time not null,
    seat      int not null,
    person_id bigint,
    name      text not null check (btrim(name) <> ''),
    -- How to tell them that something has changed, in their words; or null.
    reach     text,
    words     text,
    state     text not null default 'booked' check (state in ('booked', 'cancelled', 'came', 'no_show')),
    booked_by text not null,
    booked_at timestamptz not null,
    revision  int not null default 1
);

create unique index booking_seat on visits.booking (place, surgery, day, at, seat) where state <> 'cancelled';
create index booking_day on visits.booking (place, day, at);
create index booking_person on visits.booking (person_id, day) where person_id is not null;

-- What was done with a booking.
create table visits.booking_step (
    booking_id uuid not null references visits.booking (id) on delete cascade,
    revision   int not null,
    command    uuid not null unique,
    step       text not null,
    actor      text not null,
    at         timestamptz not null,
    primary key (booking_id, revision)
);

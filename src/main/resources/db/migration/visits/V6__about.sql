-- The case that a booking is about, by its reference; or null. A case has one place at a time.
alter table visits.booking add column about text;
create unique index booking_about on visits.booking (about) where about is not null and state = 'booked';
create index booking_about_latest on visits.booking (about, booked_at desc) where about is not null;

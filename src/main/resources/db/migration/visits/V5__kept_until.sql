-- The day on which a booking is disposed of; null where the council does not say how long one is kept.
alter table visits.booking add column keep_until date;
create index booking_keep_until on visits.booking (keep_until) where keep_until is not null;
create index booking_undated on visits.booking (day) where keep_until is null;

-- When somebody was last told, or could have been, of the time at which they are seen; and of which day they were reminded.
alter table visits.booking add column told_at timestamptz, add column reminded_for date;
update visits.booking set told_at = booked_at;
alter table visits.booking alter column told_at set not null;
create index booking_to_remind on visits.booking (day) where state = 'booked';

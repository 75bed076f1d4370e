-- A letter that was thrown away can be brought back for a week.
alter table letters.draft add column dropped_at timestamptz;

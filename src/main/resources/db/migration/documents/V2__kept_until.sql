-- The day on which it is disposed of; null where the council does not say how long its kind is kept.
alter table documents.seen add column keep_until date;
create index seen_keep_until on documents.seen (keep_until, id) where keep_until is not null;
create index seen_undated on documents.seen (kind, seen_at) where keep_until is null;

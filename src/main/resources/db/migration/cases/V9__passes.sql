-- A pass can be extended, but not for ever; and what has ended is swept.
alter table cases.tracking_pass add column made_at timestamptz not null default now();
create index tracking_pass_until on cases.tracking_pass (until);

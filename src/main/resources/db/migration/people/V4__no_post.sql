-- Whether nothing may be sent to their address, as when somebody else there would open it.
alter table people.person add column no_post boolean not null default false;

-- The role of those who lead a team: they share out its work. Null when nobody does but those who oversee all.
alter table identity.team add column led_by text;

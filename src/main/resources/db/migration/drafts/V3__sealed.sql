-- What was typed is kept under a key of the draft's own. A row is one way to it: the secret of a visit, or that of a
-- link that was sent to the person, opens the key; rows of one command hold the same. The column of before is read
-- where a draft was begun before this, and emptied when it is next written.
alter table drafts.draft alter column input set default '{}';
alter table drafts.draft add column key bytea;
alter table drafts.draft add column sealed bytea;
-- Until when a link leads here; null for a visit.
alter table drafts.draft add column link_until timestamptz;
create index draft_command on drafts.draft (command);

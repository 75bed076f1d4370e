-- Rows of one draft hold the same, under one key: a visit, and the links that were made in it. A command alone does not
-- say so. Two visits may go on with one command, each with words and a key of its own.
alter table drafts.draft add column shared uuid;
update drafts.draft set shared = command;
alter table drafts.draft alter column shared set default gen_random_uuid(), alter column shared set not null;

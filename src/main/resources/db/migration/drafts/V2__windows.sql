-- A person may have one service open in two windows; each goes on with its own draft.
alter table drafts.draft drop constraint draft_command_key;
alter table drafts.draft drop constraint draft_pkey;
alter table drafts.draft add primary key (visit, service, command);

-- Tells which of them was used last, also within one moment.
create sequence drafts.turn;
alter table drafts.draft add column turn bigint not null default nextval('drafts.turn');
create index draft_latest on drafts.draft (visit, service, turn desc);

-- The files of a draft wait under its command. They are kept for as long as it, and are gone when the last way to it is:
-- whoever deletes their answers deletes what they sent with them. It is done here because a draft goes in many ways.
create function drafts.keep_files() returns trigger language plpgsql as $$
begin
    perform files.keep_waiting(new.command::text, new.touched_at);
    return null;
end $$;

create trigger draft_keeps_files after insert or update of touched_at on drafts.draft
    for each row when (new.reference is null) execute function drafts.keep_files();

create function drafts.drop_files() returns trigger language plpgsql as $$
begin
    perform files.drop_waiting(array(select distinct gone.command::text from gone
                                      where not exists (select from drafts.draft where draft.command = gone.command)));
    return null;
end $$;

create trigger draft_drops_files after delete on drafts.draft
    referencing old table as gone for each statement execute function drafts.drop_files();

-- When the scanner was last asked about a held file, and when a refusal was told to those whom it concerns.
alter table files.file add column tried_at timestamptz, add column told_at timestamptz;

create index file_refused on files.file (id) where state = 'rejected' and about is not null and told_at is null;

-- Called by `cases`, which tells of them in the same transaction: files of cases that the scanner refused after all.
create function files.take_refused(at timestamptz)
    returns table (id text, about text, name text, sent_by_resident boolean)
    language sql volatile security definer
    set search_path = pg_catalog
as $$
    update files.file as refused set told_at = at
     where refused.id in (select waiting.id from files.file as waiting
                           where waiting.state = 'rejected' and waiting.about is not null and waiting.told_at is null
                           order by waiting.created_at
                           limit 50
                             for update skip locked)
    returning refused.id, refused.about, refused.name, refused.uploaded_by like 'visit:%'
$$;

-- A file waits for its case under a secret: that of the answers beside which it was sent. It lives as long as they do,
-- so whoever keeps them says when they were touched, and when they go.
alter table files.file add column touched_at timestamptz;
update files.file set touched_at = created_at where about is null;

drop index files.file_unattached;
create index file_waiting on files.file (uploaded_by) where about is null;
create index file_touched on files.file (touched_at) where about is null;

create function files.waiting_under(secret text) returns text
    language sql immutable
    set search_path = pg_catalog
as $$
    select 'visit:' || encode(sha256(convert_to(secret, 'UTF8')), 'hex')
$$;

-- Returns how many files are kept for longer.
create function files.keep_waiting(secret text, at timestamptz) returns bigint
    language sql volatile security definer
    set search_path = pg_catalog
as $$
    with kept as (
        update files.file set touched_at = at
         where about is null and uploaded_by = files.waiting_under(secret)
        returning id
    )
    select count(*) from kept
$$;

-- Returns how many files are gone. One that has a case stays.
create function files.drop_waiting(secrets text[]) returns bigint
    language sql volatile security definer
    set search_path = pg_catalog
as $$
    with gone as (
        delete from files.file
         where about is null and uploaded_by = any(array(select files.waiting_under(secret) from unnest(secrets) as secret))
        returning id
    )
    select count(*) from gone
$$;

-- Those that came while the council had no virus scanner: once it has one, they are scanned.
create index file_unscanned on files.file (created_at) where state = 'unscanned';

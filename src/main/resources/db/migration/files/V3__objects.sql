-- A file whose content is in a bucket has the key that it is locked with, and no content here.
alter table files.file add column locked_with bytea;
alter table files.file drop constraint file_check;
alter table files.file add constraint file_content
    check (num_nonnulls(content, locked_with) = case when state = 'rejected' then 0 else 1 end) not valid;

-- Written before an object is put into the bucket, and deleted after the object is: what has no file is found here, so
-- nobody has to look through the bucket, and another database never deletes what this one put there.
create table files.object (
    id text primary key,
    begun_at timestamptz not null
);

-- Called by whoever disposes of what files were given to. What is in a bucket goes once its row is gone. Returns how many.
create function files.drop_about(abouts text[]) returns bigint
    language sql volatile security definer
    set search_path = pg_catalog
as $$
    with gone as (delete from files.file where about = any(abouts) returning id)
    select count(*) from gone
$$;

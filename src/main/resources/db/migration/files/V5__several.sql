-- As before, and for an answer that is a list of files: each of them is given to the case.
create or replace function files.attach(answers jsonb, reference text) returns bigint
    language sql volatile security definer
    set search_path = pg_catalog
as $$
    with given as (
        select file ->> 'id' as id
          from jsonb_each(answers) as answer
         cross join jsonb_path_query(answer.value, 'lax $[*] ? (exists (@.size) && exists (@.id))') as file
    ), attached as (
        update files.file set about = reference
          from given
         where file.id = given.id and file.about is null
        returning file.id
    )
    select count(*) from attached
$$;

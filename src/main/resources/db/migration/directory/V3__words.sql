-- Every word by which something can be found: a word that is typed and is not here is a slip, or names nothing we have.
create table directory.word (
    word text collate "C" primary key
);
create index word_like on directory.word using gin (word public.gin_trgm_ops);

-- Takes the words of a text; called for each text that becomes findable. Words that go with a text stay: they do no harm.
create function directory.learn(says text) returns bigint language sql volatile as $$
    with learnt as (
        insert into directory.word (word)
        select distinct word from regexp_split_to_table(lower(says), '[^[:alpha:]]+') as word
         where length(word) between 3 and 40
        on conflict do nothing
        returning word
    )
    select count(*) from learnt
$$;

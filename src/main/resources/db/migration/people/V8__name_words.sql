-- The words that names are made of, each once: some ten thousands for a million people. A slip is looked for here, by
-- letters and by sound, and people are then found by the words that it may have meant.
create table people.word (
    word    text primary key,
    sounds  text[] not null
);
create index word_like on people.word using gin (word public.gin_trgm_ops);
create index word_sounds on people.word using gin (sounds);

create index person_words on people.person using gin (string_to_array(name_key, ' '));
create index other_name_words on people.other_name using gin (string_to_array(name_key, ' '));

create function people.sounds(word text) returns text[] language sql immutable strict parallel safe as $$
    select case when word ~ '[a-z]' then public.daitch_mokotoff(word) else '{}'::text[] end
$$;

create function people.keep_words() returns trigger language plpgsql as $$
begin
    insert into people.word (word, sounds)
    select distinct given.word, coalesce(people.sounds(given.word), '{}') from unnest(string_to_array(new.name_key, ' ')) as given (word)
     where not exists (select 1 from people.word w where w.word = given.word)
    on conflict do nothing;
    return null;
end
$$;

create trigger words after insert or update of name on people.person for each row execute function people.keep_words();
create trigger words after insert or update of name on people.other_name for each row execute function people.keep_words();

insert into people.word (word, sounds)
select word, coalesce(people.sounds(word), '{}')
  from (select distinct word from people.person, unnest(string_to_array(name_key, ' ')) as word) as words;

-- The words that one typed word may have meant: it and what begins so, those with like letters, those that sound the same.
create function people.meant(typed text) returns text[] language sql stable as $$
    select array(
        select word from (
            (select word, 1.0 as likeness from people.word where word = typed)
            union
            (select word, public.similarity(word, typed) from people.word
              where word operator(public.%) typed order by 2 desc limit 8)
            union
            (select word, public.similarity(word, typed) from people.word
              where sounds && people.sounds(typed) order by 2 desc limit 8)) as near
        order by likeness desc limit 10)
$$;

-- The first of the words that were typed, or the last; of one word both are it.
create function people.typed_word(typed text, which int) returns text language sql immutable strict parallel safe as $$
    select case which when 1 then split_part(people.name_key(typed), ' ', 1)
                      else regexp_replace(people.name_key(typed), '^.* ', '') end
$$;
create index other_name_key on people.other_name (name_key text_pattern_ops);

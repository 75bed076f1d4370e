-- What helps the person to read a letter, as they said it: large print, braille. Such a letter is not for the carrier,
-- who prints all alike: it is held for somebody to print. Null for most.
alter table notify.message add column needs text;

create or replace function notify.accept(messages jsonb) returns int language sql volatile as $$
    with given as (
        select * from jsonb_to_recordset(messages) as m (
            id uuid, about text, channel text, letter text, recipient text, subject text, body text,
            language text, needs text, dedupe text, at timestamptz)
    ), fresh as (
        insert into notify.message
            (id, about, channel, letter, recipient, subject, body, language, needs, dedupe, created_at, next_at)
        select id, about, channel, letter, recipient,
               regexp_replace(coalesce(subject, ''), '[[:cntrl:]]+', ' ', 'g'),
               body, coalesce(language, 'en'), nullif(needs, ''), dedupe, coalesce(at, now()), coalesce(at, now())
        from given
        on conflict do nothing
        returning channel
    ), counted as (
        insert into notify.tally (channel, what, number)
        select channel, 'accepted', count(*) from fresh group by channel
    )
    select count(*)::int from fresh
$$;

-- Which of its service's letters a message is. A list of messages says this and not the subject, which may hold what a
-- person answered. Null for a message that is no service's letter, and for those written before this column was.
alter table notify.message add column letter text;

create or replace function notify.accept(messages jsonb) returns int language sql volatile as $$
    with given as (
        select * from jsonb_to_recordset(messages) as m (
            id uuid, about text, channel text, letter text, recipient text, subject text, body text,
            language text, dedupe text, at timestamptz)
    ), fresh as (
        insert into notify.message
            (id, about, channel, letter, recipient, subject, body, language, dedupe, created_at, next_at)
        select id, about, channel, letter, recipient,
               regexp_replace(coalesce(subject, ''), '[[:cntrl:]]+', ' ', 'g'),
               body, coalesce(language, 'en'), dedupe, coalesce(at, now()), coalesce(at, now())
        from given
        on conflict do nothing
        returning channel
    ), counted as (
        insert into notify.tally (channel, what, number)
        select channel, 'accepted', count(*) from fresh group by channel
    )
    select count(*)::int from fresh
$$;

-- Whom a message is for, where its writer knows. Before it is carried, the rules of safe contact of that person, or of
-- everybody who has the address, are asked.
alter table notify.message add column person_id bigint;

-- Takes what it took before, and `person`, an id of the register of people.
create or replace function notify.accept(messages jsonb) returns int language sql volatile as $$
    with given as (
        select * from jsonb_to_recordset(messages) as m (
            id uuid, about text, channel text, letter text, recipient text, subject text, body text,
            language text, needs text, dedupe text, at timestamptz, person bigint)
    ), fresh as (
        insert into notify.message
            (id, about, channel, letter, recipient, subject, body, language, needs, dedupe, created_at, next_at, person_id)
        select id, about, channel, letter, recipient,
               regexp_replace(coalesce(subject, ''), '[[:cntrl:]]+', ' ', 'g'),
               body, coalesce(language, 'en'), nullif(needs, ''), dedupe, coalesce(at, now()), coalesce(at, now()), person
        from given
        on conflict do nothing
        returning channel
    ), counted as (
        insert into notify.tally (channel, what, number)
        select channel, 'accepted', count(*) from fresh group by channel
    )
    select count(*)::int from fresh
$$;

create schema if not exists notify;

create table notify.message (
    id           uuid primary key,
    about        text not null,
    channel      text not null check (channel in ('email', 'text', 'post')),
    recipient    text not null,
    subject      text not null check (subject !~ '[[:cntrl:]]'),
    body         text not null,
    language     text not null,
    dedupe       text unique,
    created_at   timestamptz not null,
    state        text not null default 'pending'
                 check (state in ('pending', 'delivered', 'held', 'dead', 'set_aside')),
    attempts     int not null default 0,
    -- When to try next. A relay that takes the message pushes this past its lease; if it dies, the message falls due again.
    next_at      timestamptz not null,
    last_error   text,
    delivered_at timestamptz,
    provider_id  text,
    -- Why somebody set it aside.
    reason       text
);

create index message_about on notify.message (about, created_at);
create index message_due on notify.message (next_at) where state = 'pending';
create index message_unfinished on notify.message (state, created_at desc, id desc, channel) where state <> 'delivered';

-- What came in and what went out, counted when it happens and never changed: the ledger's own count, which a message
-- lost or written behind its back does not alter. Rows, not a counter, so that two writers never wait for each other.
create table notify.tally (
    channel text not null,
    what    text not null check (what in ('accepted', 'delivered')),
    number  bigint not null
);

-- Takes a JSON array of messages: id, about, channel, recipient, subject, body; optional language, dedupe and at.
-- A message whose id or dedupe is known already is left alone. Returns how many were new.
-- Called within the statement that makes the change, so that the message is accepted if and only if the change is.
create function notify.accept(messages jsonb) returns int language sql volatile as $$
    with given as (
        select * from jsonb_to_recordset(messages) as m (
            id uuid, about text, channel text, recipient text, subject text, body text,
            language text, dedupe text, at timestamptz)
    ), fresh as (
        insert into notify.message
            (id, about, channel, recipient, subject, body, language, dedupe, created_at, next_at)
        select id, about, channel, recipient,
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

-- Adds the tally's rows up into one for each channel and word, so that it stays short. Readers see the same sums throughout.
create function notify.fold_tally() returns void language sql volatile as $$
    with gone as (delete from notify.tally returning channel, what, number)
    insert into notify.tally (channel, what, number)
    select channel, what, sum(number) from gone group by channel, what
$$;

-- accepted = delivered + held + pending + dead + set_aside, or something was lost. Delivered: a carrier took it, or a
-- person handed it over. Held: no carrier is set up, and it waits on the outbox page to be printed or handed over.
create view notify.ledger as
with tally as (
    select channel,
           coalesce(sum(number) filter (where what = 'accepted'), 0)::bigint as accepted,
           coalesce(sum(number) filter (where what = 'delivered'), 0)::bigint as delivered
    from notify.tally group by channel
), unfinished as (
    select channel,
           count(*) filter (where state = 'held') as held,
           count(*) filter (where state = 'pending') as pending,
           count(*) filter (where state = 'dead') as dead,
           count(*) filter (where state = 'set_aside') as set_aside
    from notify.message where state <> 'delivered' group by channel
)
select c.channel,
       coalesce(accepted, 0) as accepted, coalesce(delivered, 0) as delivered, coalesce(held, 0) as held,
       coalesce(pending, 0) as pending, coalesce(dead, 0) as dead, coalesce(set_aside, 0) as set_aside
from (values ('email'), ('text'), ('post')) as c (channel)
left join tally using (channel)
left join unfinished using (channel);

-- The functions of `people` are made after these; they are there when these run.
set local check_function_bodies = off;

-- A person to whom nothing is sent because they died, where a message is for them. While it is set the message is neither
-- carried, printed nor handed over, whatever its state; one that was being carried at that very moment may still arrive.
alter table notify.message add column stopped_for bigint;
create index message_stopped on notify.message (stopped_for, created_at) where stopped_for is not null;

-- Stops what waits for these people, but never what lets somebody in: whoever asked for it just now is alive. Gives how
-- many messages that is.
create function notify.stop(whom bigint[]) returns int language sql volatile as $$
    with stopped as (
        update notify.message m set stopped_for = safe.died
          from notify.message w
         cross join lateral people.reach(w.person_id, w.channel, w.recipient, w.created_at) as safe
         where whom <> '{}' and w.state in ('pending', 'held') and w.stopped_for is null and w.recipient <> '' and position(':' in w.about) = 0
           and (w.person_id is null or w.person_id in (select people.ids(each) from unnest(whom) as each))
           and safe.died is not null and m.id = w.id
        returning 1
    )
    select count(*)::int from stopped
$$;

-- Lets what was stopped go on, since they live. What lets somebody in or speaks of a day that is over, such as a code or a
-- reminder, is set aside: it is of no use any more.
create function notify.flow(whom bigint[], at timestamptz) returns int language sql volatile as $$
    with flowing as (
        update notify.message m
           set stopped_for = null, attempts = 0, next_at = at, last_error = null,
               state = case when m.created_at < at - interval '12 hours' and (position(':' in m.about) > 0 or m.about like 'booking/%')
                            then 'set_aside' else 'pending' end,
               reason = case when m.created_at < at - interval '12 hours' and (position(':' in m.about) > 0 or m.about like 'booking/%')
                             then 'Stopped for a death that was not theirs, and of no use now.' end
         where m.stopped_for in (select people.ids(each) from unnest(whom) as each) and m.state in ('pending', 'held')
        returning 1
    )
    select count(*)::int from flowing
$$;

-- For the scorecard: what went out to whom, and when. No words and no addresses.
create view notify.fact as
select id, about, channel, person_id, stopped_for, state, created_at, delivered_at from notify.message
 where state = 'delivered' or stopped_for is not null;

-- Whoever said that nothing may be sent to their address is not written to by post, whichever way they said it.
create or replace function people.reach(person bigint, channel text, recipient text, at timestamptz,
                                        out held text, out not_before timestamptz) language sql stable as $$
    with whose (id) as (
        select people.ids(person) where person is not null
        union all
        select p.id from people.person p where person is null and reach.channel = 'email' and p.email = lower(recipient)
        union all
        select p.id from people.person p
         where person is null and reach.channel = 'text' and p.phone = people.phone_key(recipient)
        union all
        select l.person_id from people.line l
         where person is null and reach.channel <> 'post' and l.value in (lower(recipient), people.phone_key(recipient))
    ), rules as (
        select s.* from people.safety s where s.person_id in (select people.ids(id) from whose)
    ), judged as (
        select case
                   when channel = 'email' and no_email or channel = 'text' and no_text or channel = 'post' and no_post
                       then channel
                   when channel = 'text' and only_number <> people.phone_key(recipient) then 'number'
               end as held,
               case when channel <> 'post' and (days <> '{}' or from_time is not null) then
                   (select min(greatest(begins, at))
                      from generate_series(0, 7) as ahead
                     cross join lateral (select (at at time zone 'Europe/London')::date + ahead as day) as d
                     cross join lateral (
                           select (day + coalesce(from_time, time '00:00')) at time zone 'Europe/London' as begins,
                                  (day + coalesce(until_time, time '24:00')) at time zone 'Europe/London' as ends) as open
                     where (days = '{}' or extract(isodow from day)::int = any(days)) and ends > at)
               end as not_before
        from rules
        union all
        select 'post', null from people.person p
         where reach.channel = 'post' and p.no_post and p.id in (select people.ids(id) from whose)
    )
    select max(held), nullif(max(not_before), at) from judged
$$;

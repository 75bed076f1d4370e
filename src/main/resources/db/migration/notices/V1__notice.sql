create schema if not exists notices;

-- What one of the staff is told of a case, a conversation or an article: the reference and the reason, and nothing
-- personal.
create table notices.notice (
    id bigint generated always as identity primary key,
    username text not null,
    what text not null,
    -- The reference of what it is about.
    about text not null,
    -- Which promise: service.standard. Null for what is no promise.
    detail text,
    -- What happened, so that one happening tells somebody once.
    cause text not null,
    at timestamptz not null,
    read_at timestamptz,
    dismissed_at timestamptz,
    -- The command by which they dismissed it, so that they can undo it.
    dismissal uuid,
    -- When it is to be told by email, or null.
    mail_at timestamptz,
    unique (username, cause)
);
create index notice_waiting on notices.notice (username, id desc) where dismissed_at is null;
create index notice_new on notices.notice (username) where dismissed_at is null and read_at is null;
create index notice_dismissed on notices.notice (username, id desc) where dismissed_at is not null;
create index notice_about on notices.notice (about) where dismissed_at is null;
create index notice_mail on notices.notice (mail_at) where mail_at is not null;
create index notice_at on notices.notice (at);

-- Whether somebody wants emails too. Who has no row wants none.
create table notices.choice (
    username text primary key,
    email text not null check (email in ('none', 'daily', 'at_once'))
);

-- The next eight o'clock in the morning, London time.
create function notices.next_morning(after timestamptz) returns timestamptz language sql stable as $$
    select (date_trunc('day', (after at time zone 'Europe/London') - interval '8 hours') + interval '1 day 8 hours')
           at time zone 'Europe/London'
$$;

-- Tells staff of something, within the statement that makes it happen. Takes a JSON array of: what, about, detail, who
-- (roles, `owner`, `leader`), owner, team, by (who did it, and need not be told), cause, at, and settles: notices of these
-- kinds about the same thing that nobody has read are taken away. Where the owner of what is late is nobody, its leader
-- is told. Returns how many notices are new.
create function notices.tell(told jsonb) returns int language sql volatile as $$
    with given as (
        select * from jsonb_to_recordset(told) as t (
            what text, about text, detail text, who text[], owner text, team text, by text, cause text, at timestamptz,
            settles text[])
    ), settled as (
        update notices.notice n set dismissed_at = given.at, mail_at = null
          from given
         where n.about = given.about and n.what = any (given.settles) and n.read_at is null and n.dismissed_at is null
    ), whom as (
        select given.*, person.username
          from given cross join lateral (
              select given.owner as username where 'owner' = any (given.who) and identity.works_here(given.owner)
              union
              select identity.leaders(given.team)
               where 'leader' = any (given.who)
                  or 'owner' = any (given.who) and given.team is not null and not identity.works_here(given.owner)
              union
              select identity.holders(role, given.team)
                from unnest(given.who) as role where role not in ('owner', 'leader')
          ) as person
         where person.username is distinct from given.by
    ), fresh as (
        insert into notices.notice (username, what, about, detail, cause, at, mail_at)
        select whom.username, whom.what, whom.about, whom.detail, whom.cause, whom.at,
               case choice.email when 'at_once' then whom.at when 'daily' then notices.next_morning(whom.at) end
          from whom
          left join notices.choice on choice.username = whom.username
        on conflict do nothing
        returning id
    )
    select count(*)::int from fresh
$$;

create schema if not exists referrals;

-- One recipient who was told one thing for one line of a case, and what became of it.
create table referrals.referral (
    id             uuid primary key,
    -- In the order in which they were made.
    number         bigint not null generated always as identity,
    reference      text not null,
    service        text not null,
    line           text not null,
    title          text not null,
    -- The team whose case it is: it is told when nobody answers.
    team           text not null,
    -- `team:` or `partner:` and a key.
    recipient      text not null,
    route          text not null check (route in ('portal', 'webhook', 'email', 'telephone', 'letter')),
    purpose        text not null,
    -- Exactly what is told, by the key of the answer: its label, and what was said.
    shared         jsonb not null,
    basis          text check (basis in ('consent', 'public_task', 'legal_duty', 'vital_interests', 'safeguarding')),
    agreement      text,
    -- The written decision that stands in for an agreement.
    decision       uuid,
    -- Who said yes, when, and to which words.
    consent        jsonb,
    -- Why it may not be sent as it stands.
    refused        text[] not null default '{}',
    urgent         boolean not null default false,
    status         text not null check (status in ('draft', 'requested', 'accepted', 'rejected', 'in_progress', 'on_hold',
                                                   'completed', 'failed', 'cancelled', 'entered_in_error')),
    since          timestamptz not null,
    revision       int not null default 1,
    made_at        timestamptz not null,
    requested_at   timestamptz,
    -- When the recipient had it: at once where they look for themselves.
    delivered_at   timestamptz,
    acknowledge_by timestamptz,
    -- Until when an answer to the chase is waited for.
    silent_at      timestamptz,
    act_by         timestamptz,
    chased_at      timestamptz,
    unanswered_since timestamptz,
    late_at        timestamptz,
    reason         text,
    note           text,
    replaces       uuid references referrals.referral,
    retracted_at   timestamptz,
    retraction     text check (retraction in ('reported_in_error', 'consent_withdrawn')),
    retraction_seen_at timestamptz,
    -- When the sweep must look at it, and when it is to be carried; null when it need not.
    next_at        timestamptz,
    carry_at       timestamptz,
    waits          boolean not null generated always as (
        status in ('requested', 'accepted', 'in_progress', 'on_hold')
        or retracted_at is not null and retraction_seen_at is null) stored,
    due_at         timestamptz not null generated always as (
        case when retracted_at is not null and retraction_seen_at is null then retracted_at
             when status = 'requested' then coalesce(acknowledge_by, act_by, 'infinity'::timestamptz)
             else coalesce(act_by, 'infinity'::timestamptz) end) stored,
    constraint sent_or_draft check (
        requested_at is not null or status in ('draft', 'entered_in_error')),
    -- Nothing leaves without a basis; nothing leaves to a partner without an agreement or a decision in its place.
    constraint told_on_a_basis check (
        requested_at is null
        or basis is not null
           and (recipient not like 'partner:%'
                or agreement is not null
                or basis in ('vital_interests', 'safeguarding') and decision is not null)),
    constraint retracted_for_a_reason check ((retracted_at is null) = (retraction is null))
);

create index referral_case on referrals.referral (reference, number);
create index referral_replaces on referrals.referral (replaces) where replaces is not null;
create unique index referral_live on referrals.referral (reference, line)
 where status in ('draft', 'requested', 'accepted', 'in_progress', 'on_hold');
create index referral_waiting on referrals.referral (recipient, due_at, id) where waits;
create index referral_silent on referrals.referral (team, due_at, id)
 where unanswered_since is not null and status = 'requested';
create index referral_next on referrals.referral (next_at) where next_at is not null;
create index referral_carry on referrals.referral (carry_at) where carry_at is not null;
-- What somebody has to say by telephone or in a letter: that it is asked, or that it is taken back.
create index referral_calls on referrals.referral (team, due_at, id)
 where route in ('telephone', 'letter')
   and (delivered_at is null and status = 'requested' or retracted_at is not null and retraction_seen_at is null);

-- What happened to it, and every answer that came, whether it changed anything or not. Only ever added to.
create table referrals.event (
    id       bigint generated always as identity primary key,
    referral uuid not null references referrals.referral,
    command  uuid,
    at       timestamptz not null,
    actor    text not null,
    -- A status, or: chased, unanswered, late, delivered, retracted, retraction_seen, withdrawn, undone, unreadable
    what     text not null,
    -- Why an answer changed nothing: again, out_of_order, too_late, not_theirs, no_reason. Null when it did.
    outcome  text,
    reason   text,
    note     text
);
create index event_referral on referrals.event (referral, id);
create unique index event_command on referrals.event (referral, command, what) where command is not null;
create index event_unanswered on referrals.event (((at at time zone 'Europe/London')::date)) where what = 'unanswered';

-- A person takes a consent back. It is carried a little later, and can be undone until then; from the first moment
-- nothing more is sent for that line.
create table referrals.withdrawal (
    id         bigint generated always as identity primary key,
    command    uuid not null unique,
    reference  text not null,
    line       text not null,
    actor      text not null,
    at         timestamptz not null,
    carry_at   timestamptz,
    carried_at timestamptz,
    undone_at  timestamptz
);
create unique index withdrawal_holds on referrals.withdrawal (reference, line) where undone_at is null;
create index withdrawal_carry on referrals.withdrawal (carry_at) where carry_at is not null;

-- What a partner said of its room before anything was sent: no personal data.
create table referrals.capacity (
    partner text not null,
    need    text not null,
    answer  text not null check (answer in ('capacity', 'no_capacity', 'waitlist', 'additional_assessment_required')),
    note    text,
    at      timestamptz not null,
    actor   text not null,
    primary key (partner, need)
);

-- Takes a JSON array of what a case's command calls for, each with `op`, reference, line, command, actor and at:
-- `finish`: the recipient has dealt with it. Who was not asked first has accepted it by that.
-- `refer`: tells a recipient, with all that a row has. What may not be sent stays a draft, with the reasons.
-- `retract`: it was told in error; each recipient who had it is told so, and says that they have seen it.
-- Called within the statement that changes the case, so that both are or neither is. A case's own referrals are changed
-- by one at a time, so that a consent withdrawn at the same moment is seen.
create function referrals.accept(items jsonb) returns int language plpgsql volatile as $$
begin
    if jsonb_array_length(items) = 0 then
        return 0;
    end if;
    perform pg_advisory_xact_lock(hashtextextended(of_case, 7))
       from (select distinct item ->> 'reference' as of_case from jsonb_array_elements(items) as item order by 1) as cases;

    with given as (
        select * from jsonb_to_recordset(items) as i (
            op text, reference text, line text, command uuid, actor text, at timestamptz)
         where i.op = 'finish'
    ), done as (
        update referrals.referral r
           set status = 'completed', since = given.at, revision = r.revision + 1, unanswered_since = null, next_at = null,
               delivered_at = coalesce(r.delivered_at, given.at), carry_at = null
          from given
         where r.reference = given.reference and r.line = given.line
           and r.status in ('requested', 'accepted', 'in_progress', 'on_hold')
        returning r.id, given.command, given.at, given.actor, old.status as was
    )
    insert into referrals.event (referral, command, at, actor, what)
    select done.id, done.command, done.at, done.actor, step.what
      from done cross join (values (1, 'accepted'), (2, 'completed')) as step (number, what)
     where step.number = 2 or done.was = 'requested'
     order by done.id, step.number;

    with given as (
        select i.*, i.basis = 'consent' and exists (
                   select from referrals.withdrawal w
                    where w.reference = i.reference and w.line = i.line and w.undone_at is null) as taken_back
          from jsonb_to_recordset(items) as i (
            op text, id uuid, reference text, service text, line text, title text, team text, recipient text, route text,
            purpose text, shared jsonb, basis text, agreement text, decision uuid, consent jsonb, refused text[],
            urgent boolean, acknowledge_by timestamptz, silent_at timestamptz, act_by timestamptz, quiet boolean,
            command uuid, actor text, at timestamptz)
         where i.op = 'refer'
    ), judged as (
        select given.*,
               coalesce(refused, '{}') || case when taken_back then '{no_consent}'::text[] else '{}' end as reasons
          from given
    ), fresh as (
        insert into referrals.referral
            (id, reference, service, line, title, team, recipient, route, purpose, shared, basis, agreement, decision,
             consent, refused, urgent, status, since, made_at, requested_at, delivered_at, acknowledge_by, silent_at,
             act_by, replaces, next_at, carry_at)
        select j.id, j.reference, j.service, j.line, j.title, j.team, j.recipient, j.route, j.purpose, j.shared, j.basis,
               j.agreement, j.decision, j.consent, j.reasons, coalesce(j.urgent, false),
               case when j.reasons = '{}' then 'requested' else 'draft' end, j.at, j.at,
               case when j.reasons = '{}' then j.at end,
               case when j.reasons = '{}' and j.route = 'portal' then j.at end,
               j.acknowledge_by, j.silent_at, j.act_by, before.id,
               case when j.reasons = '{}' and not coalesce(j.quiet, false) then coalesce(j.acknowledge_by, j.act_by) end,
               case when j.reasons = '{}' and j.route in ('webhook', 'email') and not coalesce(j.quiet, false)
                    then j.at end
          from judged j
          left join lateral (
              select r.id from referrals.referral r
               where r.reference = j.reference and r.line = j.line order by r.number desc limit 1) as before on true
        on conflict do nothing
        returning id, status
    )
    insert into referrals.event (referral, command, at, actor, what, note)
    select fresh.id, j.command, j.at, j.actor, fresh.status, nullif(array_to_string(j.reasons, ', '), '')
      from fresh join judged j on j.id = fresh.id;

    -- A consent that was taken back and carried before this line came up is carried again, for this one.
    update referrals.withdrawal w
       set carry_at = i.at
      from jsonb_to_recordset(items) as i (op text, reference text, line text, basis text, at timestamptz)
     where i.op = 'refer' and i.basis = 'consent' and w.reference = i.reference and w.line = i.line
       and w.undone_at is null and w.carried_at is not null;

    with given as (
        select * from jsonb_to_recordset(items) as i (
            op text, reference text, line text, command uuid, actor text, at timestamptz)
         where i.op = 'retract'
    ), gone as (
        update referrals.referral r
           set status = 'entered_in_error', since = given.at, revision = r.revision + 1, unanswered_since = null,
               next_at = null,
               retracted_at = case when r.delivered_at is null then r.retracted_at else given.at end,
               retraction = case when r.delivered_at is null then r.retraction else 'reported_in_error' end,
               retraction_seen_at = case when r.delivered_at is null then r.retraction_seen_at end,
               carry_at = case when r.delivered_at is not null and r.route in ('webhook', 'email')
                               then given.at end
          from given
         where r.reference = given.reference and r.line = given.line and r.status <> 'entered_in_error'
        returning r.id, given.command, given.at, given.actor, r.delivered_at
    )
    insert into referrals.event (referral, command, at, actor, what, reason)
    select gone.id, gone.command, gone.at, gone.actor, step.what, 'reported_in_error'
      from gone cross join (values (1, 'entered_in_error'), (2, 'retracted')) as step (number, what)
     where step.number = 1 or gone.delivered_at is not null
     order by gone.id, step.number;

    return jsonb_array_length(items);
end
$$;

-- What reports may read: no personal data, days in London.
create view referrals.fact as
select id, reference, service, line, team, recipient, route, basis, status, urgent, reason, made_at, requested_at,
       acknowledge_by, act_by, unanswered_since, late_at, retracted_at,
       (requested_at at time zone 'Europe/London')::date as requested_on
  from referrals.referral;

-- Each time that a recipient gave no answer, not even to the chase. It counts although one came later.
create view referrals.fact_unanswered as
select e.id, r.id as referral, r.reference, r.service, r.line, r.recipient, e.at,
       (e.at at time zone 'Europe/London')::date as unanswered_on
  from referrals.event e join referrals.referral r on r.id = e.referral
 where e.what = 'unanswered';

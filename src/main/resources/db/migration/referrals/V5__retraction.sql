-- Until when the recipient says that it knows of a retraction, when it was asked once more, and since when it is silent.
alter table referrals.referral
    add column retraction_by timestamptz,
    add column retraction_chased_at timestamptz,
    add column retraction_silent_since timestamptz;

-- Whatever takes something back has the sweep set a day for it: working days are no business of the database.
create function referrals.look_at_retraction() returns trigger language plpgsql as $$
begin
    if new.retracted_at is not null and new.retracted_at is distinct from old.retracted_at then
        new.next_at := new.retracted_at;
        new.retraction_by := null;
        new.retraction_chased_at := null;
        new.retraction_silent_since := null;
    end if;
    return new;
end
$$;
create trigger taken_back before update of retracted_at on referrals.referral
    for each row execute function referrals.look_at_retraction();

drop index referrals.referral_silent;
create index referral_silent on referrals.referral (team, due_at, id)
 where unanswered_since is not null and status = 'requested'
    or retraction_silent_since is not null and retraction_seen_at is null;
create index event_retraction_unanswered on referrals.event (((at at time zone 'Europe/London')::date))
 where what = 'retraction_unanswered';

-- Each time that a recipient did not say that it knows of a retraction, not even to the chase.
create view referrals.fact_retraction_unanswered as
select e.id, r.id as referral, r.reference, r.service, r.line, r.recipient, e.at,
       (e.at at time zone 'Europe/London')::date as unanswered_on
  from referrals.event e join referrals.referral r on r.id = e.referral
 where e.what = 'retraction_unanswered';

-- When it was handed over to a partner's own system. That the partner has it is known once its system reads or answers.
alter table referrals.referral add column handed_at timestamptz;
-- When somebody of the recipient, or its system, first read what was shared. That is the disclosure.
alter table referrals.referral add column read_at timestamptz;
-- When it last came to be what it is for its recipient.
alter table referrals.referral add column moved_at timestamptz not null generated always as (greatest(since, retracted_at))
    stored;
create index referral_moved on referrals.referral (recipient, moved_at, id) where requested_at is not null;
create index referral_waits_moved on referrals.referral (recipient, moved_at, id) where waits;

-- Who knows the number of something that is over is told so, though they never read what it was about.
create function referrals.tell_handed() returns trigger language plpgsql as $$
begin
    if new.status in ('cancelled', 'entered_in_error') and old.status <> new.status
        and new.handed_at is not null and new.delivered_at is null then
        new.carry_at := new.since;
    end if;
    return new;
end
$$;
create trigger handed_and_over before update of status on referrals.referral
    for each row execute function referrals.tell_handed();

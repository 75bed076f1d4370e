-- That a file was given is a change that a partner's system is told of when it asks what changed.
alter table referrals.referral add column given_at timestamptz;
alter table referrals.referral alter column moved_at set expression as (greatest(since, retracted_at, given_at));

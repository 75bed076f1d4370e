-- What a recipient has come to an end of, the latest first. What waits for it is found by `referral_waiting`.
create index referral_closed on referrals.referral (recipient, since desc, id) where not waits;

-- What was made of a service in a period, for the map of a life event: without it the whole table would be read.
create index referral_made on referrals.referral (service, made_at);

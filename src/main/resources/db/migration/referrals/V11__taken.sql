-- All that was brought to a recipient, for the file that it takes out.
create index referral_recipient on referrals.referral (recipient, id);

-- title: Withdrawals without a reply
-- unit: count
-- direction: down
-- target: 0
-- source: referrals.fact_retraction_unanswered
-- meaning: Times that a team or partner who was told something did not say that they know it was withdrawn, not even after we asked again. It counts on the day we gave up waiting.
select cast(u.id as text) as id, u.reference, u.unanswered_on as day, u.service, k.ward, k.channel, u.recipient as detail, 1 as counts
  from referrals.fact_retraction_unanswered u
  join cases.fact k on k.reference = u.reference
 where u.unanswered_on >= :from and u.unanswered_on < :until

-- For measures: when a recipient was told, and when they first answered in a way that counted.
create view referrals.fact_answered as
select r.id as referral, r.reference, r.service, r.line, r.recipient, r.requested_at,
       (r.requested_at at time zone 'Europe/London')::date as requested_on, r.status,
       (select min(e.at) from referrals.event e
         where e.referral = r.id and e.outcome is null
           and e.what in ('accepted', 'rejected', 'in_progress', 'on_hold', 'completed', 'failed')) as answered_at
  from referrals.referral r where r.requested_at is not null;

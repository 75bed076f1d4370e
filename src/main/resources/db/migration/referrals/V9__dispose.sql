-- When what was shared was disposed of. The row stays, for the counts: to whom, when, on which ground and what became of it.
alter table referrals.referral add column disposed_at timestamptz;

-- Takes away what was told, who said yes and every word of their history, of all referrals of these cases. Gives the
-- ids of the referrals.
create function referrals.dispose(cases text[], at timestamptz) returns uuid[] language sql volatile as $$
    with gone as (
        update referrals.referral r
           set shared = '{}', note = null, disposed_at = at, next_at = null, carry_at = null,
               consent = case when consent is null then null
                              else jsonb_build_object('by', '', 'at', consent -> 'at', 'wording', consent -> 'wording') end
         where r.reference = any(cases) and r.disposed_at is null
        returning r.id
    ), said as (
        update referrals.event e set note = null from gone where e.referral = gone.id and e.note is not null
    ), taken_back as (
        update referrals.withdrawal w set actor = 'system:disposal' where w.reference = any(cases)
    )
    select coalesce(array_agg(id), '{}') from gone
$$;

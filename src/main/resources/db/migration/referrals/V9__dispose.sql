-- When what was shared was disposed of. The row stays, for the counts: to whom, when, on which ground and what became of it.
alter table referrals.referral add column disposed_at timestamptz;

-- Takes away what was told, who said yes and every word of their history, of all referrals of these cases. What was
-- still live comes to its end, and nobody is asked any more to say that they know of a retraction: nothing is to be
-- added to them. Gives the ids of the referrals.
create function referrals.dispose(cases text[], at timestamptz) returns uuid[] language sql volatile as $$
    with gone as (
        update referrals.referral r
           set shared = '{}', note = null, disposed_at = at, next_at = null, carry_at = null,
               status = case when r.status = 'draft' then 'entered_in_error'
                             when r.status in ('requested', 'accepted', 'in_progress', 'on_hold') then 'cancelled'
                             else r.status end,
               since = case when r.status in ('draft', 'requested', 'accepted', 'in_progress', 'on_hold') then at
                            else r.since end,
               revision = r.revision + 1, unanswered_since = null,
               retraction_seen_at = case when r.retracted_at is not null then coalesce(r.retraction_seen_at, at) end,
               consent = case when consent is null then null
                              else jsonb_build_object('by', '', 'at', consent -> 'at', 'wording', consent -> 'wording') end
         where r.reference = any(cases) and r.disposed_at is null
        returning r.id, old.status as was, new.status as now
    ), ended as (
        insert into referrals.event (referral, at, actor, what)
        select gone.id, at, 'system:disposal', gone.now from gone where gone.was <> gone.now
    ), said as (
        update referrals.event e set note = null from gone where e.referral = gone.id and e.note is not null
    ), taken_back as (
        update referrals.withdrawal w set actor = 'system:disposal' where w.reference = any(cases)
    )
    select coalesce(array_agg(id), '{}') from gone
$$;

-- Since when a partner waits for an answer of ours to what it asked: the first question that was not answered. For lists
-- of such questions; the words stand in the history.
alter table referrals.referral add column asked_at timestamptz;
update referrals.referral r
   set asked_at = (select min(e.at) from referrals.event e
                    where e.referral = r.id and e.what = 'asked'
                      and e.id > coalesce((select max(a.id) from referrals.event a
                                            where a.referral = r.id and a.what in ('replied', 'question_set_aside')), 0))
 where r.id in (select referral from referrals.event where what = 'asked');
create index referral_asking on referrals.referral (team, asked_at, id)
 where asked_at is not null and retracted_at is null;
create index referral_asking_case on referrals.referral (reference)
 where asked_at is not null and retracted_at is null;

create function referrals.note_question() returns trigger language plpgsql as $$
begin
    update referrals.referral r
       set asked_at = case when new.what = 'asked' then coalesce(r.asked_at, new.at) end
     where r.id = new.referral;
    return new;
end
$$;
create trigger question after insert on referrals.event
    for each row when (new.what in ('asked', 'replied', 'question_set_aside')) execute function referrals.note_question();

-- A partner that looks for itself has what it is told at once. Whatever tells it something, or takes it back, also has
-- those on its list written to, who do not look all day.
create trigger written_to_portal before insert or update of status, retracted_at on referrals.referral
    for each row when (new.route = 'portal' and new.recipient like 'partner:%')
    execute function referrals.write_letter();

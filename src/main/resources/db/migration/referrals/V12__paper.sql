-- What a recipient is told on paper: one row for each letter. Its words are made when it is printed, so that what may no
-- longer be told is not.
create table referrals.paper (
    id          uuid primary key,
    referral    uuid not null references referrals.referral,
    news        text not null check (news in ('referred', 'chased', 'cancelled', 'retracted', 'retraction_chased')),
    made_at     timestamptz not null,
    posted_at   timestamptz,
    posted_by   text,
    -- When there was no longer anything to tell, though it had not been posted.
    dropped_at  timestamptz
);
create index paper_waiting on referrals.paper (made_at, id) where posted_at is null and dropped_at is null;
create index paper_referral on referrals.paper (referral);

-- Whatever sends a referral by letter, or takes it back, has a letter written.
create function referrals.write_letter() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        -- What is a record of the past has no moment to be looked at, and nobody is told of it.
        if new.status = 'requested' and new.next_at is not null then
            new.carry_at := new.since;
        end if;
    elsif new.status = 'requested' and old.status = 'draft' then
        new.carry_at := new.since;
    elsif new.retracted_at is not null and new.retracted_at is distinct from old.retracted_at then
        new.carry_at := new.retracted_at;
    end if;
    return new;
end
$$;
create trigger written_by_letter before insert or update of status, retracted_at on referrals.referral
    for each row when (new.route = 'letter') execute function referrals.write_letter();

-- A letter that nobody has posted is not needed once its referral moved on, or they were told in another way.
create function referrals.drop_letter() returns trigger language plpgsql as $$
begin
    update referrals.paper p
       set dropped_at = greatest(new.since, new.delivered_at, new.retraction_seen_at)
     where p.referral = new.id and p.posted_at is null and p.dropped_at is null
       and (new.retraction_seen_at is not null and old.retraction_seen_at is null
            or p.news in ('referred', 'chased') and new.status <> 'requested'
            or p.news = 'referred' and new.delivered_at is not null and old.delivered_at is null);
    return new;
end
$$;
create trigger not_needed after update of status, delivered_at, retraction_seen_at on referrals.referral
    for each row when (new.route = 'letter') execute function referrals.drop_letter();

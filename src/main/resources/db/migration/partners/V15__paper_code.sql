-- A code that was printed in a letter to a partner without accounts: one for each referral, and the newest works. Of it
-- only a hash is kept. It begins with what its row is found by, so that tries are counted.
create table partners.paper_code (
    referral uuid primary key,
    partner  text not null,
    found_by text not null,
    code     text not null,
    made_at  timestamptz not null,
    attempts int not null default 0,
    used_at  timestamptz
);
create index paper_code_found on partners.paper_code (found_by);

create or replace function partners.dispose_passes(referrals uuid[], unused timestamptz) returns int
    language sql volatile as $$
    with links as (
        delete from partners.link where referral = any(referrals) returning 1
    ), codes as (
        delete from partners.code where referral = any(referrals) or sent_at < unused returning 1
    ), papers as (
        delete from partners.paper_code where referral = any(referrals) or made_at < unused - interval '28 days' returning 1
    ), sessions as (
        delete from partners.session where referral = any(referrals) or used_at < unused returning 1
    )
    select ((select count(*) from links) + (select count(*) from codes) + (select count(*) from papers)
            + (select count(*) from sessions))::int
$$;

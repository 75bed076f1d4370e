-- Decisions are disposed of with the case that they were about, by the one function below and by nothing else.
create or replace function partners.refuse() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    if tg_op = 'DELETE' and current_setting('partners.disposing', true) = 'on' then
        return null;
    end if;
    raise exception 'Decisions are only ever added to: % refused', lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;

-- Gives how many decisions went. That each was made stands in the audit trail, without its words.
create function partners.dispose(cases text[]) returns int language plpgsql volatile as $$
declare
    gone int;
begin
    perform set_config('partners.disposing', 'on', true);
    delete from partners.decision where reference = any(cases);
    get diagnostics gone = row_count;
    perform set_config('partners.disposing', 'off', true);
    return gone;
end
$$;

create index link_referral on partners.link (referral);

-- Links, codes and sessions that opened these referrals, and codes and sessions that were last used before then.
create function partners.dispose_passes(referrals uuid[], unused timestamptz) returns int language sql volatile as $$
    with links as (
        delete from partners.link where referral = any(referrals) returning 1
    ), codes as (
        delete from partners.code where referral = any(referrals) or sent_at < unused returning 1
    ), sessions as (
        delete from partners.session where referral = any(referrals) or used_at < unused returning 1
    )
    select ((select count(*) from links) + (select count(*) from codes) + (select count(*) from sessions))::int
$$;

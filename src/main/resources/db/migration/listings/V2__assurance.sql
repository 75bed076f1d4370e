-- What was done with a listing, and how it stood before, so that the last change can be undone.
create table listings.change (
    command uuid primary key,
    no bigint generated always as identity unique,
    listing uuid not null references listings.listing,
    at timestamptz not null,
    by text not null,
    action text not null,
    before jsonb not null
);
create index change_listing on listings.change (listing, no desc);

create function listings.state(l listings.listing) returns jsonb language sql immutable as $$
    select jsonb_build_object('body', l.body, 'hidden', l.hidden, 'owner', l.owner, 'review_days', l.review_days,
        'checked_on', l.checked_on, 'checked_by', l.checked_by, 'review_by', l.review_by,
        'withdrawn_at', l.withdrawn_at, 'same_as', l.same_as)
$$;

-- Changes the fields of a listing that are given, writes down how it stood before, and enters it in the audit trail.
-- Says 'done', also to a command that was done already, or 'stale' where somebody was first, or 'none'.
create function listings.change(of_command uuid, of_listing uuid, of_revision int, at timestamptz, by text, action text,
    fields jsonb) returns text language plpgsql volatile as $$
declare
    l listings.listing;
begin
    select * into l from listings.listing where id = of_listing for update;
    if not found then
        return 'none';
    elsif exists (select from listings.change where command = of_command) then
        return 'done';
    elsif l.revision <> of_revision then
        return 'stale';
    end if;
    insert into listings.change (command, listing, at, by, action, before)
    values (of_command, of_listing, at, by, action, listings.state(l));
    l := jsonb_populate_record(l, fields);
    update listings.listing
       set body = l.body, hidden = l.hidden, owner = l.owner, review_days = l.review_days, checked_on = l.checked_on,
           checked_by = l.checked_by, review_by = l.review_by, withdrawn_at = l.withdrawn_at, same_as = l.same_as,
           modified = at, revision = revision + 1
     where id = of_listing;
    if l.checked_on is not null and l.review_by is not null then
        insert into listings.made_sure values (of_listing, l.checked_on, l.review_by)
            on conflict (listing, checked_on) do update set review_by = excluded.review_by;
    end if;
    perform listings.derive(array[of_listing]);
    perform listings.recount();
    perform audit.enter(jsonb_build_object('at', at, 'actor', by, 'action', 'listing.' || action,
        'about', 'listing:' || of_listing));
    return 'done';
end $$;

-- For staff, who see more than anybody else may: what is hidden only where `hidden_too` is asked for by whoever may.
create view listings.staff_listing as
    select l.*, o.name as organisation_name, l.hidden or l.of_hidden as is_hidden,
        l.body - '{service_at_locations,attributes}'::text[] || jsonb_strip_nulls(jsonb_build_object(
            'organization_id', l.organisation,
            'assured_date', l.checked_on,
            'local_review_by', l.review_by,
            'local_source', l.source)) || jsonb_build_object(
            'organization', o.body,
            'attributes', coalesce((select jsonb_agg(g.body || jsonb_build_object('taxonomy_term', t.body) order by t.no)
                from listings.tag g join listings.term t on t.id = g.term where g.listing = l.id), '[]'),
            'service_at_locations', coalesce((select jsonb_agg(a.body || jsonb_build_object('location', p.body) order by a.no)
                from listings.offered_at a join listings.location p on p.id = a.location
               where a.listing = l.id and (l.hidden or l.of_hidden or not p.hidden)), '[]')) as whole
      from listings.listing l join listings.organisation o on o.id = l.organisation;

-- For measures: what anybody may see, so that no figure tells of what is hidden.
create view listings.fact as
    select id, name, owner, (added at time zone 'Europe/London')::date as added_on, checked_on, review_by
      from listings.open_listing;
create view listings.fact_made_sure as
    select m.* from listings.made_sure m join listings.open_listing l on l.id = m.listing;

create schema if not exists audit;

-- Who did what, and who looked at what. Ids, codes and references only: never a name, an address or an answer.
create table audit.entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    about text not null,
    kind text not null check (kind in ('change', 'view', 'refused', 'export')),
    detail jsonb not null,
    -- Ids are handed out before they are committed; the transaction tells which entries can no longer gain a neighbour.
    tx xid8 not null default pg_current_xact_id()
);

create index entry_about on audit.entry (about, id desc);
create index entry_actor on audit.entry (actor, id desc);
create index entry_kind on audit.entry (kind, id desc);
create index entry_at on audit.entry using brin (at);

-- The only way in, for every module: `select audit.enter(jsonb_build_object('actor', ..., 'action', ..., 'about', ...))`.
-- `kind` is a change unless said, `at` is now unless said, `detail` is empty unless said. Returns the entry's id.
create function audit.enter(entry jsonb) returns bigint
    language sql volatile security definer
    set search_path = pg_catalog
as $$
    insert into audit.entry (at, actor, action, about, kind, detail)
    values (coalesce((entry ->> 'at')::timestamptz, now()),
            entry ->> 'actor',
            entry ->> 'action',
            entry ->> 'about',
            coalesce(entry ->> 'kind', 'change'),
            coalesce(entry -> 'detail', '{}'))
    returning id
$$;

create function audit.refuse() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    raise exception 'The audit trail is only ever added to: % refused', lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;

create trigger entry_stays
    before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse();

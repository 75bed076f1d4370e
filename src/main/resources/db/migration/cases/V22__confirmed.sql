-- To which address a code went, as a hash: whoever shows the code reads what is sent there.
alter table cases.tracking_code add column sent_to text;

-- That somebody at an address which was given for a case is who they say: they showed a code that was sent there, or a
-- member of staff vouched for it. The address itself is not here.
create table cases.confirmed_address (
    reference    text not null references cases.kase (reference) on delete cascade,
    address_hash text not null,
    how          text not null check (how in ('code', 'staff')),
    confirmed_by text not null,
    at           timestamptz not null,
    primary key (reference, address_hash)
);

-- A code that was emailed no longer lets anybody in by itself: whoever has an account gives a second one.
delete from partners.session;

alter table partners.session
    -- Whose it is; null for whoever came by the link to one referral.
    add column person bigint references partners.person,
    -- When they gave the second code, or their own organisation vouched for them; until then nothing is opened.
    add column proven_at timestamptz,
    add constraint session_of_a_link_or_a_person check ((referral is null) = (person is not null));
create index session_person on partners.session (person) where person is not null;

alter table partners.person
    -- The secret of the app on their telephone, encrypted with a key that is not in the database; null until it is set up.
    add column factor bytea,
    -- The time step of the last code used, so that no code works twice.
    add column factor_step bigint not null default 0,
    add column ended_by text;

-- One-off codes for somebody whose telephone is lost.
create table partners.recovery_code (
    person bigint not null references partners.person,
    hash   bytea not null,
    primary key (person, hash)
);

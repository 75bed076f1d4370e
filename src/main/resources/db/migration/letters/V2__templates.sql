-- Each text of a letter's file that ever held, from the moment it was read until the next one. A letter that was sent
-- says by the hash which text it was.
create table letters.template_version (
    id bigint generated always as identity primary key,
    template text not null,
    language text not null,
    hash text not null,
    shown_from timestamptz not null,
    text text not null
);
create index template_version_latest on letters.template_version (template, language, shown_from desc, id desc);

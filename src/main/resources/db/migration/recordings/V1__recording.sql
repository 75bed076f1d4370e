create schema if not exists recordings;

-- The sound of voicemails as it came, under the source of the item that it is.
create table recordings.recording (
    source  text primary key,
    kind    text not null check (kind in ('wav', 'mp3', 'ogg', 'm4a')),
    content bytea not null,
    kept_at timestamptz not null
);
alter table recordings.recording alter column content set storage external;

create index recording_kept on recordings.recording (kept_at);

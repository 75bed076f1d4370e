-- Files that were handed in on a page and are not yet brought in. Any node can go on with them.
create table imports.kept_file (
    sha256  text primary key,
    content bytea not null,
    kept_at timestamptz not null
);

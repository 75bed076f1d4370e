-- Closed cases whose day has come, of which what was shared with others is disposed of.
create table cases.shared_gone (
    case_id bigint primary key,
    at      timestamptz not null
);

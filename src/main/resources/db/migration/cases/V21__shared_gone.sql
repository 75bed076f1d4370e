-- Closed cases whose day has come, of which what was shared with others is disposed of.
create table cases.shared_gone (
    case_id bigint primary key references cases.kase (id) on delete cascade,
    at      timestamptz not null
);

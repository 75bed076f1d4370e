-- Open cases that told somebody before referrals were kept as such. A job makes their referrals, one case at a time, and
-- takes each from this list in the statement that does.
create table cases.to_refer (
    case_id bigint primary key
);
insert into cases.to_refer (case_id)
select id from cases.kase where closed_at is null and jsonb_path_exists(referrals, '$.* ? (@ == "SENT")');

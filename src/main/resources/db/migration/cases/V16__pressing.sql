-- A promise that was broken presses, even while another is still running: lists begin with it.
alter table cases.kase add column broken_until timestamptz;
comment on column cases.kase.broken_until is 'until when the first promise was to be kept that was broken';
update cases.kase k
   set broken_until = (select min(c.due_at) from cases.clock c
                        where c.case_id = k.id and c.kind = 'standard' and c.late_at is not null)
 where late;
alter table cases.kase add column pressing_at timestamptz generated always as (least(due_at, broken_until)) stored;

drop index cases.kase_due, cases.kase_late, cases.kase_unread;
create index kase_due on cases.kase (queue, pressing_at, id) where closed_at is null;
create index kase_late on cases.kase (queue, pressing_at, id) where closed_at is null and late;
create index kase_unread on cases.kase (queue, pressing_at, id) where closed_at is null and unread > 0;

-- A wait ends with its case, too. Which of the case's reporters the letter is to is kept, so that it is known where they are
-- reached by the day of the reminder.
alter table letters.awaited
    add column ended_at timestamptz,
    add column reporter int not null default 0;
drop index letters.awaited_open;
create index awaited_open on letters.awaited (due_at) where replied_at is null and passed_at is null and ended_at is null;

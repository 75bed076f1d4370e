-- A promise that was broken before the case closed is missed, whatever closed it. It was written as ended before.
with broken as (
    update cases.clock set ended = 'missed'
     where kind = 'standard' and ended = 'ended'
       and (late_at is not null or date_trunc('second', coalesce(paused_at, ended_at)) > due_at)
    returning case_id
)
update cases.kase set late = true where not late and id in (select case_id from broken);

-- A call-back can be given to a colleague, who then is about to call as if they had claimed it.
alter table calls.call_back_step drop constraint call_back_step_step_check;
alter table calls.call_back_step add constraint call_back_step_step_check
    check (step in ('promise', 'claim', 'release', 'done', 'no_answer', 'move', 'cancel', 'give'));
create index call_back_team on calls.call_back (team, coalesce(again_at, until_at), id) where state = 'open';
create index call_back_claimed on calls.call_back (claimed_by) where state = 'open' and claimed_by is not null;

-- For the scorecard: one row for each id of a person to whom nothing is sent, or was, so that what was written to a row that
-- was merged is counted too.
create or replace view people.fact_death as
select i.id as person_id, d.reference, d.state, d.told_at, d.stopped_at, d.ended_at
  from people.death d cross join lateral people.ids(d.person_id) as i (id) where d.stopped_at is not null;

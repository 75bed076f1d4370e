-- A line that tells of somebody who was added says which of the case's reporters they became. Older lines did not, and
-- everybody who read them counted.
update cases.event as told
   set particulars = told.particulars || jsonb_build_object('reporter', counted.reporter)
  from (select id, row_number() over (partition by case_id order by id) as reporter
          from cases.event where type = 'joined') as counted
 where counted.id = told.id and not told.particulars ? 'reporter';

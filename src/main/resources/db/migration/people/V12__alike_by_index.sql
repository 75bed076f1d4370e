-- Each way of being alike has its index. Without figures of the table, as while a file is brought into an empty register,
-- the planner would rather read everybody, for everybody.
alter function people.alike(bigint) set enable_seqscan = off;

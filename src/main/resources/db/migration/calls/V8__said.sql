-- What was said once they were spoken with, or null.
alter table calls.call_back add column said text;

-- Of which due time it was told that a promised call is late, and later that it still is: each once.
alter table calls.call_back add column late_told timestamptz;
alter table calls.call_back add column still_late_told timestamptz;
-- What the call is to be about, or null.
alter table calls.call_back add column service text;

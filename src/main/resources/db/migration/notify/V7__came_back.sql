-- When a mail server said that a message did not get there after all, and the code that it gave. The carrier had taken
-- it, so in the ledger it stays delivered.
alter table notify.message add column came_back_at timestamptz, add column came_back_why text;

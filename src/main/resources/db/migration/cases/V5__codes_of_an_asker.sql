-- Whose visit asked for the code, as a hash: only that visit can use it, or spoil it with wrong tries. Codes of before
-- belong to nobody, and end within ten minutes.
alter table cases.tracking_code add column asker text not null default '';

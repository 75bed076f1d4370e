-- The page that a state was typed on, by the id that it was made with: two windows of one person are two pages.
alter table letters.draft_state add column page uuid;

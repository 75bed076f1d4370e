-- A pass that was given without a code holds for as long as its grounds do, such as that somebody is signed in.
alter table cases.tracking_pass add column grounds text;

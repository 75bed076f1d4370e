create schema if not exists feedback;

-- What readers say of a page. There is nothing of who they are, nor the time of day.
create table feedback.answer (
    id uuid primary key,
    day date not null,
    page text not null,
    useful boolean not null,
    wrong text
);
create index answer_day on feedback.answer (day);

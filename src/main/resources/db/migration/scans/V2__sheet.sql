-- Cover sheets. The code on one cannot be guessed, so what is scanned under it goes where it says.
create table scans.sheet (
    code         text primary key,
    -- Made with the page: pressing twice makes one sheet.
    command      uuid not null unique,
    -- The reference of a case or of a conversation.
    about        text not null,
    made_by      text not null,
    made_at      timestamptz not null,
    -- The conversation that the first letter under a case's sheet began, in which any other joins it.
    conversation text
);

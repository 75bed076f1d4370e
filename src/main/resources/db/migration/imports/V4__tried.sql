-- What a file that is only tried out says of people whom no record knows yet, so that its rows can be compared with each
-- other. It is dropped when they have been.
create table imports.tried (
    run        bigint not null references imports.run on delete cascade,
    row_number int not null,
    source     text not null,
    -- Whether no record is like it.
    fresh      boolean not null,
    name_key   text not null,
    email      text,
    phone      text,
    born_on    date,
    -- The postcode with what is written before it.
    home       text,
    primary key (run, row_number)
);

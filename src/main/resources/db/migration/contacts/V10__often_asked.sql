-- The services that people asked for most often on a channel in the last weeks, counted now and then by a job: nobody who
-- waits for a page waits for a count.
create table contacts.often_asked (
    channel text not null,
    place   int not null,
    service text not null,
    primary key (channel, place)
);

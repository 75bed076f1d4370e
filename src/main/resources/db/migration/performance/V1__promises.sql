create schema if not exists performance;

-- How often each promise was kept in the last three months: counted by a job, read by the page of the service.
create table performance.promise (
    service text not null,
    standard text not null,
    kept int not null,
    counted int not null,
    counted_at timestamptz not null,
    primary key (service, standard)
);

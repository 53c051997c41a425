-- What AMS has shown of each of its reads, at its own address: a read that has ever answered is never taken to be missing.
create table ams_read (
    id char(64) not null primary key,
    kind varchar(30) not null,
    address varchar(1000) not null,
    answered_at timestamp(6) with time zone,
    missing_at timestamp(6) with time zone
);

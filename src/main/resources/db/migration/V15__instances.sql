-- Running portals, each with when it last said that it can write: what tells a portal that was stopped from one that lost its database.
create table portal_instance (
    name varchar(60) primary key,
    place varchar(300) not null, -- host and port, where only one can run at a time
    started_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null
);
create index portal_instance_by_place on portal_instance (place);

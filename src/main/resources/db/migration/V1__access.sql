-- One row for each sign-in: who it is, and its tokens, encrypted with portal.data-key.
create table sign_in (
    id uuid primary key,
    subject text not null,
    name varchar(600) not null,
    email varchar(320),
    user_id bigint,
    company_id bigint,
    company_known boolean not null,
    permissions text,
    access_token bytea not null,
    access_until timestamp(6) with time zone,
    refresh_token bytea,
    id_token bytea,
    version bigint not null,
    lease_by varchar(60),
    lease_until timestamp(6) with time zone,
    signed_in_at timestamp(6) with time zone not null,
    signed_out_at timestamp(6) with time zone
);

-- Work that still needs the tokens of a sign-in after its sign-out.
create table sign_in_hold (
    sign_in uuid not null references sign_in on delete cascade,
    work uuid not null,
    primary key (sign_in, work)
);

-- What answers of AMS have shown: that this sign-in has, or lacks, a permission of the API.
create table sign_in_right (
    sign_in uuid not null references sign_in on delete cascade,
    permission varchar(40) not null,
    has boolean not null,
    learnt_at timestamp(6) with time zone not null,
    primary key (sign_in, permission)
);

-- Spring Session's tables, with room for longer session ids.
create table spring_session (
    primary_id char(36) not null primary key,
    session_id varchar(80) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(600)
);
create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

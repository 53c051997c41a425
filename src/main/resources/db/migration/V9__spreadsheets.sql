-- Spreadsheets that people brought, until they are started; encrypted with portal.data-key, for nobody but who brought them.
create table spreadsheet (
    id uuid primary key,
    actor_id varchar(64) not null,
    title varchar(600) not null,
    row_count int not null,
    content bytea not null,
    version int not null,
    plan bytea, -- of this version
    batch_id uuid, -- what it became
    brought_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null
);
create index spreadsheet_by_actor on spreadsheet (actor_id, brought_at);
create index spreadsheet_by_time on spreadsheet (changed_at);

-- which column is what, as somebody of this company said for columns of these names
create table spreadsheet_mapping (
    scope varchar(80) not null,
    header_key char(64) not null,
    mapping text not null,
    changed_at timestamp(6) with time zone not null,
    primary key (scope, header_key)
);

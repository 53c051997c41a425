-- What each plan does, so that who may see it is asked of an index and not of thousands of steps. Plans stored earlier tell it from their steps.
create table batch_act (
    batch_id uuid not null references batch on delete cascade,
    kind varchar(30) not null,
    primary key (batch_id, kind)
);
insert into batch_act (batch_id, kind) select distinct batch_id, kind from batch_step;

-- What people did with a plan since it was sent: rows are only ever added. Of plans stored earlier nobody knows.
create table batch_deed (
    id bigint generated always as identity primary key,
    batch_id uuid not null references batch on delete cascade,
    what varchar(20) not null, -- PAUSED | WENT_ON | CANCELLED | LEFT | TOLD | TAKEN_BACK
    row_no int, -- null: the whole plan
    by_actor varchar(64) not null,
    by_name varchar(600) not null,
    at timestamp(6) with time zone not null
);
create index batch_deed_by_batch on batch_deed (batch_id, id);
create index batch_by_actor on batch (actor_id, created_at);

-- Whether AMS has shown a sign-in other people, or refused to: null until it was asked.
alter table sign_in add column shown_users boolean;
alter table sign_in add column shown_users_at timestamp(6) with time zone;

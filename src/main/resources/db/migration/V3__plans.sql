-- A plan: the intention of one form or one file, from which writes are made. What became of them is in the journal.
create table batch (
    id uuid primary key,
    form varchar(60) not null,
    nonce varchar(40) not null,
    content_hash char(64) not null,
    actor_id varchar(64) not null,
    actor_name varchar(600) not null,
    sign_in uuid not null,
    company_id bigint,
    state varchar(10) not null, -- APPLYING | RESTING | SIGN_IN | CONCLUDED
    wakes bigint not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    unique (actor_id, nonce)
);
create index batch_by_state on batch (state, changed_at);
create index batch_by_time on batch (created_at);

create table batch_row (
    batch_id uuid not null references batch,
    row_no int not null,
    intent text not null,
    label varchar(600) not null,
    user_id bigint,
    company_id bigint,
    target_company_id bigint,
    primary key (batch_id, row_no)
);
create index batch_row_by_user on batch_row (user_id);

-- How far each step has been asked for: a revision grows when a person retries what AMS refused.
create table batch_step (
    batch_id uuid not null references batch,
    row_no int not null,
    step varchar(20) not null,
    kind varchar(30) not null,
    revision int not null,
    tries int not null,
    again_at timestamp(6) with time zone,
    primary key (batch_id, row_no, step)
);

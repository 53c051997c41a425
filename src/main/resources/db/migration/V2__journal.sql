-- One intention each. Immutable but for the head: state and everything after it.
create table journal_entry (
    id uuid primary key,
    reference varchar(7) not null unique,
    company_id bigint,
    target_company_id bigint,
    actor_id varchar(64) not null,
    actor_name varchar(600) not null,
    sign_in uuid,
    kind varchar(30) not null,
    target_id bigint,
    target_label varchar(600) not null,
    intent text not null,
    intent_hash char(64) not null,
    key_scope varchar(80) not null,
    idempotency_key varchar(120) not null,
    batch_id uuid not null,
    batch_row int not null,
    step varchar(60) not null,
    revision int not null,
    guard_key varchar(400) not null,
    created_at timestamp(6) with time zone not null,
    state varchar(10) not null,
    why text,
    result_id bigint,
    attempts int not null,
    before_state text,
    before_source varchar(10) not null,
    sent_state text,
    after_state text,
    owner varchar(60),
    lease_until timestamp(6) with time zone,
    unknown_since timestamp(6) with time zone,
    settle_after timestamp(6) with time zone,
    changed_at timestamp(6) with time zone not null,
    version bigint not null,
    unique (key_scope, idempotency_key)
);
create index journal_entry_batch on journal_entry (batch_id);
create index journal_entry_state on journal_entry (state);
create index journal_entry_target on journal_entry (target_id);
create index journal_entry_result on journal_entry (result_id);
create index journal_entry_created on journal_entry (created_at);

-- The audit trail: rows are only ever added.
create table journal_event (
    id bigint generated always as identity primary key,
    entry_id uuid not null references journal_entry,
    at timestamp(6) with time zone not null,
    kind varchar(20) not null,
    attempt int not null,
    by_actor varchar(64),
    status int,
    ams_code varchar(60),
    detail text,
    trace_id varchar(32)
);
create index journal_event_entry on journal_event (entry_id);

-- What is being changed at the moment, or may have been: one write at a time.
create table write_guard (
    guard_key varchar(400) primary key,
    entry_id uuid not null,
    since timestamp(6) with time zone not null
);
create index write_guard_entry on write_guard (entry_id);

-- The ledger: what this portal's own writes tell. Rebuildable from the entries, and kept when those are purged.
create table known_user (
    user_id bigint primary key,
    company_id bigint,
    actor_id varchar(64) not null,
    name varchar(1200) not null,
    surname varchar(1200) not null,
    email varchar(1200) not null,
    mail_otp boolean not null,
    service_number varchar(1200),
    sort_key varchar(1200) not null,
    search_key varchar(1200) not null,
    as_of timestamp(6) with time zone not null,
    entry_id uuid not null
);
create table known_department (
    department_id bigint primary key,
    company_id bigint,
    actor_id varchar(64) not null,
    name varchar(1200) not null,
    parent_id bigint,
    as_of timestamp(6) with time zone not null,
    entry_id uuid not null
);
create table known_assignment (
    user_id bigint not null,
    kind varchar(30) not null,
    possible boolean not null,
    ids text not null,
    certainty varchar(10) not null,
    company_id bigint,
    actor_id varchar(64) not null,
    by_name varchar(600) not null,
    as_of timestamp(6) with time zone not null,
    entry_id uuid not null,
    primary key (user_id, kind, possible)
);

-- Scheduled work of the whole portal, as db-scheduler 16 wants it.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(120),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures int,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);

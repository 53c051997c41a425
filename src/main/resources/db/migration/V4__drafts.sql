-- What was typed on a form and not yet sent, encrypted with portal.data-key, for nobody but the person who typed it.
create table draft (
    id uuid primary key,
    actor_id varchar(64) not null,
    form varchar(60) not null,
    page varchar(200) not null,
    nonce varchar(40) not null,
    content bytea not null,
    saved boolean not null, -- on purpose, to go on with later
    changed_at timestamp(6) with time zone not null,
    unique (actor_id, nonce)
);
create index draft_by_time on draft (changed_at);

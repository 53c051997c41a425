-- Under which id the acts of a person are written down, fixed with their first sign-in.
create table actor (
    person varchar(64) primary key, -- made of the sign-in server and its name for the person
    actor_id varchar(64) not null unique,
    settled boolean not null, -- whether the ids of before were looked for
    since timestamp(6) with time zone not null
);

-- Ids of before, which could be AMS numbers, until their persons sign in.
create table former_actor (
    actor_id varchar(64) primary key,
    issuer varchar(2000) -- the sign-in server whose people they are
);

alter table sign_in add column actor_id varchar(64);
update sign_in set actor_id = case when user_id is not null then cast(user_id as varchar(64))
    when char_length(subject) <= 64 then cast(subject as varchar(64)) end;

insert into former_actor (actor_id)
select actor_id from batch union select actor_id from journal_entry union select actor_id from draft
union select actor_id from spreadsheet union select actor_id from sign_in where actor_id is not null;

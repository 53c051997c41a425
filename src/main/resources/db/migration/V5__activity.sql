-- When somebody last did something with a sign-in: what a page asks by itself is no activity.
alter table sign_in add column active_at timestamp(6) with time zone;

-- A plan of many rows has a title. Whose company it is about stands here too: null where its rows are about several.
alter table batch add column title varchar(600);
alter table batch add column target_company_id bigint;
-- Where each of many rows stands and when it goes on by itself, so that thousands are counted without being read. Null for plans of one row.
alter table batch_row add column state varchar(10);
alter table batch_row add column go_at timestamp(6) with time zone;
alter table batch_row add column changed_at timestamp(6) with time zone;
create index batch_row_by_state on batch_row (batch_id, state, changed_at);
create index batch_row_due on batch_row (batch_id, go_at);
create index journal_entry_batch_row on journal_entry (batch_id, batch_row);

-- Found by journal_entry_batch_row as well: each entry is written several times, and each index with it.
drop index journal_entry_batch;
-- Written and never read: the journal knows whom a row created.
drop index batch_row_by_user;
alter table batch_row drop column user_id;

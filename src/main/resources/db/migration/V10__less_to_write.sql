-- Found by journal_entry_batch_row as well: each entry is written several times, and each index with it.
drop index journal_entry_batch;
-- Nobody asks for rows by the person they created: the journal knows. The column is no longer written, but by replicas of before.
drop index batch_row_by_user;

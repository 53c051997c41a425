-- what was written lately: asked for whenever something that was read before is shown again
create index journal_entry_changed on journal_entry (changed_at);
drop index journal_entry_kind;

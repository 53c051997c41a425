-- when a department was last created: asked for whenever a remembered hierarchy is used
create index journal_entry_kind on journal_entry (kind, changed_at);

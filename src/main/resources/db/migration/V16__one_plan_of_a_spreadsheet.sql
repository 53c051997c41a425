-- Which plan of a spreadsheet counts, so that every replica shows and starts the same one. Plans of before do not tell what AMS will keep: they
-- are made anew.
alter table spreadsheet add column plan_id uuid;
update spreadsheet set plan = null;

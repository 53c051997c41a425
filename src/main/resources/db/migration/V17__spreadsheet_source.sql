-- A workbook of several sheets as it was brought, so that another one can be chosen; encrypted, and gone when the spreadsheet is started.
alter table spreadsheet add column source bytea;

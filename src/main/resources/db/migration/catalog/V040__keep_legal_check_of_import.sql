alter table catalog_import add column opinion varchar(1000);
comment on column catalog_import.opinion is 'of the legal check, by who approved';

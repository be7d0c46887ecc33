alter table casework_case add column situation varchar(8000);
comment on column casework_case.situation is 'what was answered to the situation questions of the revision, as JSON; null: it asked none';

-- Rows of days reach to a moment and no longer to a day, and what was changed is marked by item. All rows are made anew.
delete from supervision_changed_day;
delete from supervision_month;
delete from supervision_day;
alter table supervision_changed_day add column item_code varchar(12) not null;
alter table supervision_closing add column closed_at timestamp with time zone;
alter table supervision_closing drop column closed_to;
comment on column supervision_closing.closed_at is 'what happened before this moment is in the rows; what is later is read from the cases';

alter table casework_case add column assigned_to_id uuid;
alter table casework_case add column assigned_to_name varchar(100);
alter table casework_case add column assigned_at timestamp with time zone;
comment on column casework_case.assigned_to_id is 'the clerk who has it in hand; null: everybody at the window';
create index casework_case_assigned_ix on casework_case (window_id, assigned_to_id);

alter table casework_case add column stopped_by_decision uuid;
comment on column casework_case.stopped_by_decision is 'the reform decision under which the end of this case was proposed by the system, once';
create index casework_case_item_status_ix on casework_case (item_code, status);

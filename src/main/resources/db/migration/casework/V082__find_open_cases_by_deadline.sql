-- What is close to its deadline, by the days that were promised; with all that is asked of it, so that no case is read.
drop index casework_case_close_ix;
create index casework_case_open_due_ix on casework_case (promised_days, open_due_at, center_id, statutory_due_at, id);

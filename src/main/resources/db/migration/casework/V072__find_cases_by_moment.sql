-- What happened from a moment on, or was due then, to an item in a centre, without reading a case. Takes the place of the indexes by day.
drop index casework_case_center_received_ix;
drop index casework_case_center_accepted_ix;
drop index casework_case_center_completed_ix;
drop index casework_case_center_promised_ix;
create index casework_case_center_received_at_ix on casework_case (center_id, received_at, item_code);
create index casework_case_center_accepted_at_ix on casework_case (center_id, accepted_at, item_code);
create index casework_case_center_completed_at_ix on casework_case (center_id, completed_at, item_code);
create index casework_case_center_promised_at_ix on casework_case (center_id, promised_due_at, item_code);

-- What is close to its deadline depends on how many days were promised.
create index casework_case_close_ix on casework_case (status, promised_days, promised_due_at, center_id);

-- What happened on a day, or was due on it, in a centre: found without reading what happened on others.
create index casework_case_center_received_ix on casework_case (center_id, received_on);
create index casework_case_center_completed_ix on casework_case (center_id, completed_on);
create index casework_case_center_promised_ix on casework_case (center_id, promised_due_at);

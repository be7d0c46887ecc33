-- A case is written five times and more, and each time goes into every index anew. What is asked only of some cases is kept
-- of those alone; H2 has no such indexes and keeps whole ones.
drop index casework_case_completed_ix;
create index casework_case_completed_ix on casework_case (completed_on) where completed_on is not null;
drop index casework_case_center_completed_at_ix;
create index casework_case_center_completed_at_ix on casework_case (center_id, completed_at, item_code) where completed_at is not null;
drop index casework_case_center_accepted_at_ix;
create index casework_case_center_accepted_at_ix on casework_case (center_id, accepted_at, item_code) where accepted_at is not null;
drop index casework_case_center_promised_at_ix;
create index casework_case_center_promised_at_ix on casework_case (center_id, promised_due_at, item_code) where promised_due_at is not null;
drop index casework_case_notice_ix;
create index casework_case_notice_ix on casework_case (status, notice_due_at) where status = 'RECEIVED';
drop index casework_case_proposal_ix;
create index casework_case_proposal_ix on casework_case (window_id, proposal_kind) where proposal_kind is not null;
drop index casework_case_awaits_ix;
create index casework_case_awaits_ix on casework_case (window_id, awaits_materials, status) where awaits_materials;
drop index casework_case_delivery_ix;
create index casework_case_delivery_ix on casework_case (window_id, status, delivery_due_at) where delivery_due_at is not null;
drop index casework_case_assigned_ix;
create index casework_case_assigned_ix on casework_case (window_id, assigned_to_id) where assigned_to_id is not null;
drop index casework_case_open_due_ix;
create index casework_case_open_due_ix on casework_case (promised_days, open_due_at, center_id, statutory_due_at, id) where open_due_at is not null;
drop index casework_event_letter_ix;
create index casework_event_letter_ix on casework_event (letter_id) where letter_id is not null;
-- Nothing is known yet of the column that V081 added, and the planner would read every case for want of it.
analyze casework_case;

alter table casework_event add column duty_id uuid;
alter table casework_event add column duty_on date;
alter table casework_event add constraint casework_event_duty check ((duty_id is null) = (duty_on is null));
alter table casework_event add constraint casework_event_one_right check (letter_id is null or duty_id is null);
comment on column casework_event.duty_id is 'the duty day on which a leader decided what the window was not authorized to decide (领导坐班); in place of a letter';
comment on column casework_event.duty_on is 'that day, in the centre''s zone';
comment on column casework_event.content_form is 'which fields the hash covers: 1 the first form; 2 adds the letter''s number and the time to the microsecond; 3 adds the duty day';

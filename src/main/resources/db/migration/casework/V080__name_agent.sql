alter table casework_case add column agent_name varchar(100);
alter table casework_case add column entrustment_id uuid;
alter table casework_case add constraint casework_case_entrustment_fk
    foreign key (entrustment_id) references applicant_entrustment (id);
comment on column casework_case.agent_name is 'who handed the application in for the applicant, or empty';
comment on column casework_case.entrustment_id is 'the letter of entrustment under which they did';

-- The planner cannot know that of the deadlines passed hardly any is of a case still open; this column it can count.
alter table casework_case add column open_due_at timestamp with time zone generated always as (
    case when status in ('ACCEPTED', 'REVIEWED', 'APPROVED', 'DENIED') then promised_due_at end
) stored;
comment on column casework_case.open_due_at is 'the promised deadline while the case is under way';

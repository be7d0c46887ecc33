create table attendance_half_day (
    id             uuid                     not null,
    version        bigint                   not null,
    officer_id     uuid                     not null,
    window_id      uuid                     not null,
    center_id      uuid                     not null,
    department_id  uuid,
    worked_on      date                     not null,
    half           varchar(10)              not null,
    opens_at       timestamp with time zone not null,
    closes_at      timestamp with time zone not null,
    sign_out_until timestamp with time zone not null,
    due_from       timestamp with time zone not null,
    due_until      timestamp with time zone not null,
    signed_in_at   timestamp with time zone,
    signed_out_at  timestamp with time zone,
    on_leave       boolean                  not null,
    late           boolean                  not null,
    early          boolean                  not null,
    absent         boolean                  not null,
    settled        boolean                  not null,
    constraint attendance_half_day_pk primary key (id),
    constraint attendance_half_day_once unique (officer_id, worked_on, half),
    constraint attendance_half_day_officer_fk foreign key (officer_id) references organization_officer (id),
    constraint attendance_half_day_window_fk foreign key (window_id) references organization_window (id),
    constraint attendance_half_day_center_fk foreign key (center_id) references organization_center (id),
    constraint attendance_half_day_department_fk foreign key (department_id) references organization_department (id),
    constraint attendance_half_day_hours check (opens_at < closes_at and closes_at <= sign_out_until),
    constraint attendance_half_day_due check (due_from <= due_until),
    constraint attendance_half_day_signed_in check (signed_out_at is null or signed_in_at is not null),
    constraint attendance_half_day_order check (signed_out_at >= signed_in_at)
);
create index attendance_half_day_center on attendance_half_day (center_id, worked_on);
create index attendance_half_day_unsettled on attendance_half_day (settled, closes_at);
comment on table attendance_half_day is '窗口考勤: one half-day of one person at a window, with the hours that were in force then';
comment on column attendance_half_day.worked_on is 'a working day, in the centre''s zone';
comment on column attendance_half_day.due_from is 'from when the person was due, less what they were away; with due_until the same: on leave for the whole of it';
comment on column attendance_half_day.sign_out_until is 'who has not signed out by then counts as having left early';
comment on column attendance_half_day.settled is 'nothing is awaited any more: signed out, or the time for it is over';

create table attendance_roll (
    center_id    uuid                     not null,
    called_until timestamp with time zone not null,
    constraint attendance_roll_pk primary key (center_id),
    constraint attendance_roll_center_fk foreign key (center_id) references organization_center (id)
);
comment on table attendance_roll is 'up to when the roll of a centre was called: before the first call nobody was due';

create table attendance_leave (
    id              uuid                     not null,
    version         bigint                   not null,
    officer_id      uuid                     not null,
    account_id      uuid                     not null,
    window_id       uuid                     not null,
    center_id       uuid                     not null,
    department_id   uuid,
    kind            varchar(20)              not null,
    begins_at       timestamp with time zone not null,
    ends_at         timestamp with time zone not null,
    reason          varchar(200)             not null,
    requested_at    timestamp with time zone not null,
    state           varchar(20)              not null,
    decided_by_id   uuid,
    decided_by_name varchar(60),
    decided_at      timestamp with time zone,
    answer          varchar(200),
    absence_id      uuid,
    returned_at     timestamp with time zone,
    constraint attendance_leave_pk primary key (id),
    constraint attendance_leave_officer_fk foreign key (officer_id) references organization_officer (id),
    constraint attendance_leave_window_fk foreign key (window_id) references organization_window (id),
    constraint attendance_leave_center_fk foreign key (center_id) references organization_center (id),
    constraint attendance_leave_department_fk foreign key (department_id) references organization_department (id),
    constraint attendance_leave_absence_fk foreign key (absence_id) references organization_absence (id),
    constraint attendance_leave_order check (begins_at < ends_at),
    constraint attendance_leave_not_own check (decided_by_id is null or decided_by_id <> account_id)
);
create index attendance_leave_officer on attendance_leave (officer_id, begins_at);
create index attendance_leave_window on attendance_leave (window_id, state);
create index attendance_leave_center on attendance_leave (center_id, state);
create index attendance_leave_department on attendance_leave (department_id, state);
comment on table attendance_leave is '请假: what was asked for, and what was said to it; once approved, an absence lets B stand in';
comment on column attendance_leave.ends_at is 'not itself within the leave';
comment on column attendance_leave.decided_by_id is 'an account; never the own one';
comment on column attendance_leave.returned_at is '销假: back before the time';

create table notification_message (
    case_id      uuid                     not null,
    ordinal      int                      not null,
    kind         varchar(30)              not null,
    case_number  varchar(24)              not null,
    revision_id  uuid                     not null,
    applicant_id uuid                     not null,
    outcome      varchar(20),
    decide_by    timestamp with time zone,
    occurred_at  timestamp with time zone not null,
    made_at      timestamp with time zone not null,
    read_at      timestamp with time zone,
    constraint notification_message_pk primary key (case_id, ordinal)
);
create index notification_message_applicant_ix on notification_message (applicant_id, occurred_at);
comment on table notification_message is 'one message for each entry of a trail that concerns the applicant; the key lets it be made once only';
comment on column notification_message.decide_by is 'the promised deadline, where the message tells of acceptance';

create table notification_progress (
    id             int not null,
    followed_until timestamp with time zone,
    constraint notification_progress_pk primary key (id)
);
insert into notification_progress (id, followed_until) values (1, null);
comment on column notification_progress.followed_until is 'up to when all trails have been read for messages; empty before the first time';

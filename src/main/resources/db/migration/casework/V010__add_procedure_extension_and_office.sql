create sequence casework_procedure_seq start with 1 increment by 50;
create sequence casework_extension_seq start with 1 increment by 50;
create sequence casework_discussion_seq start with 1 increment by 50;

alter table casework_case add column procedure_count int default 0 not null;
alter table casework_case add column extension_count int default 0 not null;
alter table casework_case add column discussion_count int default 0 not null;
alter table casework_case add column at_office_since timestamp with time zone;
alter table casework_case add column office_returns int default 0 not null;
alter table casework_case add column discussion_asked boolean default false not null;
alter table casework_case add column sent_up_on date;
alter table casework_case add column higher_organ varchar(200);
alter table casework_case add column sent_up_number varchar(100);
comment on column casework_case.procedure_count is 'special procedures announced; where 0, nobody need read the table';
comment on column casework_case.at_office_since is 'since when the approval office has the file; null while it lies with the window';
comment on column casework_case.office_returns is 'how often the approval office sent the file back for more work';
comment on column casework_case.sent_up_on is 'an upward case went to the higher organ (行政许可法 art. 35, 43)';
update casework_case set at_office_since = reviewed_at where status = 'REVIEWED' and decided_in_office;

create table casework_procedure (
    id              bigint        not null,
    case_id         uuid          not null,
    ordinal         int           not null,
    kind            varchar(20)   not null,
    state           varchar(20)   not null,
    basis           varchar(500)  not null,
    carried_out_by  varchar(200)  not null,
    held_by_law     boolean       not null,
    begun_at        timestamp with time zone,
    ended_at        timestamp with time zone,
    result          varchar(2000),
    report_number   varchar(100),
    requested_by    varchar(200),
    hearing_told_at timestamp with time zone,
    hearing_at      timestamp with time zone,
    hearing_place   varchar(200),
    hearing_chair   varchar(100),
    constraint casework_procedure_pk primary key (id),
    constraint casework_procedure_case_fk foreign key (case_id) references casework_case (id)
);
create index casework_procedure_case_ix on casework_procedure (case_id, ordinal);
comment on table casework_procedure is 'special procedures (行政许可法 art. 45) and site visits (art. 34)';
comment on column casework_procedure.held_by_law is 'a hearing held without anybody asking for it (art. 46)';

create table casework_procedure_notice (
    procedure_id bigint                   not null,
    ordinal      int                      not null,
    told_at      timestamp with time zone not null,
    working_days int                      not null,
    reason       varchar(500)             not null,
    constraint casework_procedure_notice_pk primary key (procedure_id, ordinal),
    constraint casework_procedure_notice_procedure_fk foreign key (procedure_id) references casework_procedure (id)
);
comment on table casework_procedure_notice is 'written notices to the applicant of how long it takes; only the days told stop the clock';

create table casework_procedure_person (
    procedure_id bigint        not null,
    ordinal      int           not null,
    part         varchar(20)   not null,
    name         varchar(100)  not null,
    affiliation  varchar(200)  not null,
    opinion      varchar(1000) not null,
    constraint casework_procedure_person_pk primary key (procedure_id, ordinal),
    constraint casework_procedure_person_procedure_fk foreign key (procedure_id) references casework_procedure (id)
);

create table casework_procedure_file (
    procedure_id bigint      not null,
    ordinal      int         not null,
    purpose      varchar(20) not null,
    file_id      uuid        not null,
    constraint casework_procedure_file_pk primary key (procedure_id, ordinal),
    constraint casework_procedure_file_procedure_fk foreign key (procedure_id) references casework_procedure (id)
);
create index casework_procedure_file_file_ix on casework_procedure_file (file_id);

create table casework_extension (
    id              bigint                   not null,
    case_id         uuid                     not null,
    ordinal         int                      not null,
    state           varchar(20)              not null,
    days            int                      not null,
    reasons         varchar(2000)            not null,
    proposed_by_id  uuid                     not null,
    proposer_name   varchar(200)             not null,
    proposed_at     timestamp with time zone not null,
    answered_at     timestamp with time zone,
    answerer_name   varchar(200),
    head            varchar(100),
    head_title      varchar(100),
    document_number varchar(100),
    refusal_reason  varchar(2000),
    constraint casework_extension_pk primary key (id),
    constraint casework_extension_case_fk foreign key (case_id) references casework_case (id)
);
create index casework_extension_case_ix on casework_extension (case_id, ordinal);
comment on column casework_extension.days is 'in the unit of the statutory period (行政许可法 art. 42)';
comment on column casework_extension.head is 'head of the organ, who granted it';

create table casework_discussion (
    id           bigint                   not null,
    case_id      uuid                     not null,
    ordinal      int                      not null,
    held_on      date                     not null,
    participants varchar(1000)            not null,
    conclusion   varchar(2000)            not null,
    recorded_by  varchar(200)             not null,
    recorded_at  timestamp with time zone not null,
    constraint casework_discussion_pk primary key (id),
    constraint casework_discussion_case_fk foreign key (case_id) references casework_case (id)
);
create index casework_discussion_case_ix on casework_discussion (case_id, ordinal);
comment on table casework_discussion is 'minutes of collective discussions';

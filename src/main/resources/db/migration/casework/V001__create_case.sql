create sequence casework_number_seq start with 1 increment by 1;
create sequence casework_event_seq start with 1 increment by 50;
create sequence casework_material_seq start with 1 increment by 50;

create table casework_case (
    id                      uuid                     not null,
    version                 bigint                   not null,
    number                  varchar(24),
    official_number         varchar(50),
    revision_id             uuid                     not null,
    item_code               varchar(12)              not null,
    case_type               varchar(20)              not null,
    decided_in_office       boolean                  not null,
    center_id               uuid,
    department_id           uuid,
    window_id               uuid,
    region_code             varchar(12),
    applicant_id            uuid                     not null,
    applicant_name          varchar(200)             not null,
    handler_name            varchar(100),
    applicant_account_id    uuid,
    channel                 varchar(20)              not null,
    subject                 varchar(500),
    submission_token        varchar(64),
    status                  varchar(24)              not null,
    started_at              timestamp with time zone not null,
    received_at             timestamp with time zone,
    received_on             date,
    notice_due_at           timestamp with time zone,
    supplement_requested_at timestamp with time zone,
    supplement_supplied_at  timestamp with time zone,
    supplement_verified_at  timestamp with time zone,
    supplement_notices      int                      not null,
    proposed_non_acceptance varchar(20),
    proposal_reason         varchar(2000),
    competent_organ         varchar(200),
    proposed_by_id          uuid,
    accepted_at             timestamp with time zone,
    accepted_on             date,
    accepted_by_id          uuid,
    accepted_by_silence     boolean                  not null,
    clock_start             date,
    promised_due_at         timestamp with time zone,
    statutory_due_at        timestamp with time zone,
    promised_days           int                      not null,
    statutory_working_days  int,
    minutes_to_accept       int,
    minutes_per_day         int                      not null,
    reviewed_at             timestamp with time zone,
    reviewed_by_id          uuid,
    review_opinion          varchar(2000),
    outcome                 varchar(20),
    decided_at              timestamp with time zone,
    decided_by_id           uuid,
    decision_text           varchar(2000),
    higher_decision_number  varchar(100),
    higher_decision_on      date,
    completed_at            timestamp with time zone,
    completed_on            date,
    sealed                  boolean                  not null,
    minutes_to_complete     int,
    working_days_early      int,
    delivery_due_at         timestamp with time zone,
    delivered_at            timestamp with time zone,
    delivery_way            varchar(20),
    ended_at                timestamp with time zone,
    ended_on                date,
    end_reason              varchar(2000),
    trail_length            int                      not null,
    trail_hash              varchar(64)              not null,
    constraint casework_case_pk primary key (id),
    constraint casework_case_number_once unique (number),
    constraint casework_case_official_number_once unique (official_number),
    constraint casework_case_submitted_once unique (submission_token),
    constraint casework_case_numbered check (status = 'DRAFT' or number is not null),
    constraint casework_case_promise_within_law check (promised_due_at <= statutory_due_at)
);
create index casework_case_applicant_ix on casework_case (applicant_id, started_at);
create index casework_case_window_status_ix on casework_case (window_id, status, promised_due_at);
create index casework_case_department_status_ix on casework_case (department_id, status, promised_due_at);
create index casework_case_window_received_ix on casework_case (window_id, received_at);
create index casework_case_center_accepted_ix on casework_case (center_id, accepted_on);
create index casework_case_completed_ix on casework_case (completed_on);
create index casework_case_due_ix on casework_case (status, promised_due_at);
create index casework_case_notice_ix on casework_case (status, notice_due_at);
comment on column casework_case.number is 'short number for people: region, date, sequence, check digit';
comment on column casework_case.official_number is 'implementation code, date, sequence (GB/T 39046)';
comment on column casework_case.submission_token is 'one-time token of the form it was handed in by: a form sent twice makes one case';
comment on column casework_case.notice_due_at is 'until then everything missing must be told (行政许可法 art. 32)';
comment on column casework_case.clock_start is 'the day the period is counted from; itself not counted (民法典 art. 201)';
comment on column casework_case.minutes_to_accept is 'working minutes from receipt to acceptance';
comment on column casework_case.minutes_to_complete is 'working minutes from acceptance to completion, less excluded time';
comment on column casework_case.minutes_per_day is 'working minutes of one day at the centre, to turn minutes into days';
comment on column casework_case.working_days_early is 'whole working days left to the promised deadline at completion';
comment on column casework_case.trail_hash is 'hash of the last event (SM3)';

create table casework_material (
    id                    bigint       not null,
    case_id               uuid         not null,
    material_id           uuid         not null,
    ordinal               int          not null,
    name                  varchar(300) not null,
    may_follow            boolean      not null,
    handover              varchar(20)  not null,
    verdict               varchar(20)  not null,
    defect_reason         varchar(20),
    what_to_do            varchar(500),
    brought_as_supplement boolean      not null,
    constraint casework_material_pk primary key (id),
    constraint casework_material_case_fk foreign key (case_id) references casework_case (id),
    constraint casework_material_once unique (case_id, material_id)
);

create table casework_material_file (
    case_material_id bigint not null,
    ordinal          int    not null,
    file_id          uuid   not null,
    constraint casework_material_file_pk primary key (case_material_id, ordinal),
    constraint casework_material_file_material_fk foreign key (case_material_id) references casework_material (id)
);
create index casework_material_file_file_ix on casework_material_file (file_id);

create table casework_event (
    id            bigint                   not null,
    case_id       uuid                     not null,
    ordinal       int                      not null,
    kind          varchar(30)              not null,
    at            timestamp with time zone not null,
    officer_id    uuid,
    actor_name    varchar(200)             not null,
    letter_id     uuid,
    letter_number varchar(60),
    power         varchar(40),
    note          varchar(4000)            not null,
    previous_hash varchar(64)              not null,
    hash          varchar(64)              not null,
    constraint casework_event_pk primary key (id),
    constraint casework_event_case_fk foreign key (case_id) references casework_case (id)
);
create index casework_event_case_ix on casework_event (case_id, ordinal);
create index casework_event_letter_ix on casework_event (letter_id);
comment on table casework_event is 'trail of a case; only ever added to, each time with the version of the case, so that of two acts at once one is rolled back';

create sequence casework_supplement_notice_seq start with 1 increment by 50;

create table casework_supplement_notice (
    id                bigint                   not null,
    case_id           uuid                     not null,
    ordinal           int                      not null,
    ground            varchar(24)              not null,
    explanation       varchar(2000),
    law_in_force_from date,
    asked_by_id       uuid                     not null,
    confirmed_by_id   uuid,
    sent_at           timestamp with time zone not null,
    constraint casework_supplement_notice_pk primary key (id),
    constraint casework_supplement_notice_case_fk foreign key (case_id) references casework_case (id),
    constraint casework_supplement_notice_first check ((ordinal = 1) = (ground = 'FIRST')),
    constraint casework_supplement_notice_law check ((ground = 'LAW_CHANGED') = (law_in_force_from is not null)),
    constraint casework_supplement_notice_confirmed check ((ground = 'WINDOW_ERROR') = (confirmed_by_id is not null))
);
create index casework_supplement_notice_case_ix on casework_supplement_notice (case_id, ordinal);
comment on table casework_supplement_notice is 'what the applicant was told is missing (行政许可法 art. 32 (四)); locked by being sent';
comment on column casework_supplement_notice.explanation is 'the law that changed, or what the window overlooked';

create table casework_supplement_line (
    notice_id   bigint       not null,
    ordinal     int          not null,
    material_id uuid         not null,
    name        varchar(300) not null,
    reason      varchar(20)  not null,
    what_to_do  varchar(500) not null,
    basis       varchar(4000) not null,
    constraint casework_supplement_line_pk primary key (notice_id, ordinal),
    constraint casework_supplement_line_notice_fk foreign key (notice_id) references casework_supplement_notice (id)
);
comment on column casework_supplement_line.basis is 'the laws by which the item asks for the material';

alter table casework_case add column window_error_notices int default 0 not null;
comment on column casework_case.window_error_notices is 'second notices for what the window had overlooked: counted against it';

alter table casework_material add column files_at_notice int default 0 not null;
alter table casework_material add column brought_since_notice boolean default false not null;
comment on column casework_material.files_at_notice is 'how many of the files were there when a notice asked for it anew';

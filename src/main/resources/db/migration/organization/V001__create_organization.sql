create table organization_reference_load (
    name      varchar(40)              not null,
    sha256    varchar(64)              not null,
    loaded_at timestamp with time zone,
    constraint organization_reference_load_pk primary key (name)
);
comment on table organization_reference_load is 'which edition of a reference file is in the tables; its row is locked while the file is loaded';
comment on column organization_reference_load.sha256 is 'of the file as loaded; empty before the first load';
insert into organization_reference_load (name, sha256) values ('regions', '');
insert into organization_reference_load (name, sha256) values ('holidays', '');

create table organization_region (
    code         varchar(12)  not null,
    name         varchar(100) not null,
    region_level varchar(20)  not null,
    parent_code  varchar(12),
    scheme       varchar(20)  not null,
    constraint organization_region_pk primary key (code)
);
create index organization_region_parent on organization_region (parent_code);
comment on column organization_region.code is '6 digits city and county, 9 town, 12 village (GB/T 2260 and statistical codes)';
comment on column organization_region.scheme is 'whose codes: NBS, the National Bureau of Statistics; other lists give other codes to towns';

create table organization_scheduled_day (
    scheduled_on date        not null,
    kind         varchar(20) not null,
    name         varchar(60) not null,
    constraint organization_scheduled_day_pk primary key (scheduled_on),
    constraint organization_scheduled_day_kind check (kind in ('HOLIDAY', 'WORKDAY'))
);
comment on table organization_scheduled_day is 'days that the State Council has declared off, or working in exchange';

create table organization_stamp (
    id         int  not null,
    stamp      uuid not null,
    constraint organization_stamp_pk primary key (id),
    constraint organization_stamp_single check (id = 1)
);
comment on table organization_stamp is 'a new stamp with every change, so that a node sees whether what it remembers still holds';
insert into organization_stamp (id, stamp) values (1, '00000000-0000-0000-0000-000000000000');

create table organization_center (
    id               uuid         not null,
    version          bigint       not null,
    name             varchar(100) not null,
    kind             varchar(20)  not null,
    region_code      varchar(12)  not null,
    parent_id        uuid,
    path             varchar(400) not null,
    address          varchar(200) not null,
    phone            varchar(40)  not null,
    complaint_phone  varchar(40)  not null,
    morning_opens    varchar(5)   not null,
    morning_closes   varchar(5)   not null,
    afternoon_opens  varchar(5),
    afternoon_closes varchar(5),
    constraint organization_center_pk primary key (id),
    constraint organization_center_name_taken unique (name),
    constraint organization_center_parent_fk foreign key (parent_id) references organization_center (id),
    constraint organization_center_region_fk foreign key (region_code) references organization_region (code)
);
create index organization_center_path on organization_center (path);
comment on column organization_center.path is 'ids from the topmost centre to this one, /id/id/; a prefix names a subtree';
comment on column organization_center.morning_opens is 'time on the wall of the centre, HH:mm; no afternoon where the centre is open without a break';

create table organization_department (
    id              uuid         not null,
    version         bigint       not null,
    name            varchar(100) not null,
    short_name      varchar(60)  not null,
    organ           varchar(60)  not null,
    credit_code     varchar(18)  not null,
    region_code     varchar(12)  not null,
    approval_office varchar(100),
    entered_hall    boolean      not null,
    constraint organization_department_pk primary key (id),
    constraint organization_department_organ_taken unique (region_code, organ),
    constraint organization_department_region_fk foreign key (region_code) references organization_region (code)
);
comment on column organization_department.organ is 'its name in the catalogue, the same in every region, such as 民政局';
comment on column organization_department.approval_office is 'the one office to which all approvals were moved (批管分离)';

create table organization_window (
    id        uuid         not null,
    version   bigint       not null,
    center_id uuid         not null,
    number    varchar(20)  not null,
    name      varchar(100) not null,
    kind      varchar(20)  not null,
    constraint organization_window_pk primary key (id),
    constraint organization_window_number_taken unique (center_id, number),
    constraint organization_window_center_fk foreign key (center_id) references organization_center (id)
);

create table organization_window_department (
    window_id     uuid not null,
    department_id uuid not null,
    constraint organization_window_department_pk primary key (window_id, department_id),
    constraint organization_window_department_window_fk foreign key (window_id) references organization_window (id),
    constraint organization_window_department_department_fk foreign key (department_id) references organization_department (id)
);

create table organization_officer (
    id                     uuid         not null,
    version                bigint       not null,
    account_id             uuid         not null,
    name                   varchar(60)  not null,
    service_rank           varchar(30)  not null,
    department_id          uuid,
    center_id              uuid         not null,
    approval_department_id uuid,
    left_at                timestamp with time zone,
    constraint organization_officer_pk primary key (id),
    constraint organization_officer_account_taken unique (account_id),
    constraint organization_officer_account_fk foreign key (account_id) references identity_account (id),
    constraint organization_officer_department_fk foreign key (department_id) references organization_department (id),
    constraint organization_officer_center_fk foreign key (center_id) references organization_center (id),
    constraint organization_officer_approval_fk foreign key (approval_department_id) references organization_department (id)
);
comment on column organization_officer.department_id is 'empty for the centre''s own staff';
comment on column organization_officer.approval_department_id is 'the department to whose approval office the officer belongs';

create table organization_post (
    id           uuid        not null,
    version      bigint      not null,
    window_id    uuid        not null,
    kind         varchar(30) not null,
    officer_a_id uuid        not null,
    officer_b_id uuid,
    constraint organization_post_pk primary key (id),
    constraint organization_post_window_fk foreign key (window_id) references organization_window (id),
    constraint organization_post_officer_a_fk foreign key (officer_a_id) references organization_officer (id),
    constraint organization_post_officer_b_fk foreign key (officer_b_id) references organization_officer (id),
    constraint organization_post_two_people check (officer_a_id <> officer_b_id)
);
create index organization_post_window on organization_post (window_id);

create table organization_absence (
    id         uuid                     not null,
    version    bigint                   not null,
    officer_id uuid                     not null,
    begins_at  timestamp with time zone not null,
    ends_at    timestamp with time zone not null,
    reason     varchar(200)             not null,
    constraint organization_absence_pk primary key (id),
    constraint organization_absence_officer_fk foreign key (officer_id) references organization_officer (id),
    constraint organization_absence_order check (begins_at <= ends_at)
);
create index organization_absence_officer on organization_absence (officer_id, ends_at);
comment on column organization_absence.ends_at is 'not itself within the absence';

create table organization_letter (
    id                uuid        not null,
    version           bigint      not null,
    number            varchar(40) not null,
    department_id     uuid        not null,
    grantee_id        uuid        not null,
    signed_by_name    varchar(60) not null,
    signed_by_title   varchar(60) not null,
    signed_on         date        not null,
    valid_from        date        not null,
    valid_until       date        not null,
    revoked_at        timestamp with time zone,
    revocation_reason varchar(400),
    constraint organization_letter_pk primary key (id),
    constraint organization_letter_number_taken unique (number),
    constraint organization_letter_department_fk foreign key (department_id) references organization_department (id),
    constraint organization_letter_grantee_fk foreign key (grantee_id) references organization_officer (id),
    constraint organization_letter_order check (valid_from <= valid_until)
);
create index organization_letter_grantee on organization_letter (grantee_id);
create index organization_letter_until on organization_letter (valid_until);
comment on column organization_letter.valid_until is 'last day, inclusive, in the centre''s zone';

create table organization_letter_power (
    letter_id uuid        not null,
    power     varchar(40) not null,
    constraint organization_letter_power_pk primary key (letter_id, power),
    constraint organization_letter_power_letter_fk foreign key (letter_id) references organization_letter (id)
);

create table organization_letter_item (
    letter_id uuid        not null,
    item_code varchar(20) not null,
    constraint organization_letter_item_pk primary key (letter_id, item_code),
    constraint organization_letter_item_letter_fk foreign key (letter_id) references organization_letter (id)
);
comment on table organization_letter_item is 'the items a letter is limited to; none means all items of the department';

alter table organization_department add column head_id uuid;
alter table organization_department add constraint organization_department_head_fk foreign key (head_id) references organization_officer (id);
comment on column organization_department.head_id is 'who signs letters of authorization: the head, and no deputy';

alter table organization_letter add column way varchar(20) default 'PAPER' not null;
alter table organization_letter add column signer_account_id uuid;
alter table organization_letter add column proved_by varchar(20);
alter table organization_letter add column scan_id uuid;
alter table organization_letter add column drafted_by varchar(60);
comment on column organization_letter.way is 'IN_SYSTEM: by the head with a second factor; SCAN: on paper, the scan is kept; PAPER: taken over from before';
comment on column organization_letter.proved_by is 'by what the head proved at the moment of signing that it was they';

create table organization_letter_draft (
    id            uuid                     not null,
    version       bigint                   not null,
    number        varchar(40)              not null,
    department_id uuid                     not null,
    grantee_id    uuid                     not null,
    valid_from    date                     not null,
    valid_until   date                     not null,
    drafted_by    varchar(60)              not null,
    drafted_at    timestamp with time zone not null,
    constraint organization_letter_draft_pk primary key (id),
    constraint organization_letter_draft_department_fk foreign key (department_id) references organization_department (id),
    constraint organization_letter_draft_grantee_fk foreign key (grantee_id) references organization_officer (id)
);
create index organization_letter_draft_department on organization_letter_draft (department_id);
comment on table organization_letter_draft is 'letters that wait for a signature; signed, the letter keeps the id, and the draft is gone';

create table organization_letter_draft_power (
    letter_id uuid        not null,
    power     varchar(40) not null,
    constraint organization_letter_draft_power_pk primary key (letter_id, power),
    constraint organization_letter_draft_power_fk foreign key (letter_id) references organization_letter_draft (id)
);

create table organization_letter_draft_item (
    letter_id uuid        not null,
    item_code varchar(20) not null,
    constraint organization_letter_draft_item_pk primary key (letter_id, item_code),
    constraint organization_letter_draft_item_fk foreign key (letter_id) references organization_letter_draft (id)
);

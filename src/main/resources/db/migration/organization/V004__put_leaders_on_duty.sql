create table organization_leader_duty (
    id                 uuid   not null,
    version            bigint not null,
    department_id      uuid   not null,
    center_id          uuid   not null,
    duty_on            date   not null,
    officer_id         uuid   not null,
    signed_in_at       timestamp with time zone,
    signed_out_at      timestamp with time zone,
    replaced_id        uuid,
    replacement_reason varchar(200),
    constraint organization_leader_duty_pk primary key (id),
    constraint organization_leader_duty_once unique (officer_id, duty_on),
    constraint organization_leader_duty_department_fk foreign key (department_id) references organization_department (id),
    constraint organization_leader_duty_center_fk foreign key (center_id) references organization_center (id),
    constraint organization_leader_duty_officer_fk foreign key (officer_id) references organization_officer (id),
    constraint organization_leader_duty_replaced_fk foreign key (replaced_id) references organization_officer (id),
    constraint organization_leader_duty_signed_in check (signed_out_at is null or signed_in_at is not null),
    constraint organization_leader_duty_order check (signed_out_at >= signed_in_at),
    constraint organization_leader_duty_reason check (replaced_id is null or replacement_reason is not null)
);
create index organization_leader_duty_department on organization_leader_duty (department_id, duty_on);
create index organization_leader_duty_center on organization_leader_duty (center_id, duty_on);
comment on table organization_leader_duty is 'the roster of leaders on duty (领导坐班): who decides in the hall what a window is not authorized to decide';
comment on column organization_leader_duty.duty_on is 'a working day, in the centre''s zone';
comment on column organization_leader_duty.signed_in_at is 'by the leader, on the day, while the hall is open; empty: was not there';
comment on column organization_leader_duty.replaced_id is 'who was planned before';

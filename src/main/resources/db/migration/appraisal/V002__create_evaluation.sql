create table appraisal_round (
    id              uuid                     not null,
    version         bigint                   not null,
    center_id       uuid                     not null,
    of_year         int                      not null,
    of_quarter      int                      not null,
    opened_at       timestamp with time zone not null,
    published_by_id uuid,
    published_at    timestamp with time zone,
    constraint appraisal_round_pk primary key (id),
    constraint appraisal_round_once unique (center_id, of_year, of_quarter),
    constraint appraisal_round_quarter check (of_quarter between 1 and 4)
);
create index appraisal_round_published_ix on appraisal_round (center_id, published_at);
comment on table appraisal_round is '季度考评: of the window staff of a centre in a quarter';
comment on column appraisal_round.published_at is 'from then on nothing changes';

create table appraisal_mark (
    round_id   uuid not null,
    officer_id uuid not null,
    constraint appraisal_mark_pk primary key (round_id, officer_id),
    constraint appraisal_mark_round_fk foreign key (round_id) references appraisal_round (id)
);
comment on table appraisal_mark is '评优: who is rated excellent';

create table appraisal_member (
    round_id      uuid    not null,
    officer_id    uuid    not null,
    department_id uuid,
    excellent     boolean not null,
    constraint appraisal_member_pk primary key (round_id, officer_id),
    constraint appraisal_member_round_fk foreign key (round_id) references appraisal_round (id)
);
comment on table appraisal_member is 'everybody who was evaluated, as it was published; only ever added to';
comment on column appraisal_member.department_id is 'the home department then; null for the centre''s own staff';

create table catalog_redesign (
    id            uuid                     not null,
    version       bigint                   not null,
    item_code     varchar(12)              not null,
    round_id      uuid                     not null,
    revision_id   uuid                     not null,
    registered_by uuid                     not null,
    registered_at timestamp with time zone not null,
    constraint catalog_redesign_pk primary key (id),
    constraint catalog_redesign_once unique (item_code, round_id),
    constraint catalog_redesign_round_fk foreign key (round_id) references catalog_reform_round (id),
    constraint catalog_redesign_revision_fk foreign key (revision_id) references catalog_revision (id)
);
comment on table catalog_redesign is 'register of process redesign (流程再造): what an item''s path was, and what a round removed from it';
comment on column catalog_redesign.revision_id is 'the revision whose path is the one after';

create table catalog_redesign_step (
    redesign_id uuid         not null,
    ordinal     int          not null,
    name        varchar(100) not null,
    days        int          not null,
    constraint catalog_redesign_step_pk primary key (redesign_id, ordinal),
    constraint catalog_redesign_step_redesign_fk foreign key (redesign_id) references catalog_redesign (id),
    constraint catalog_redesign_step_days check (days >= 0)
);
comment on table catalog_redesign_step is 'the path before, step by step; days are working days';

create table catalog_redesign_paper (
    redesign_id uuid         not null,
    ordinal     int          not null,
    name        varchar(300) not null,
    constraint catalog_redesign_paper_pk primary key (redesign_id, ordinal),
    constraint catalog_redesign_paper_redesign_fk foreign key (redesign_id) references catalog_redesign (id)
);
comment on table catalog_redesign_paper is 'papers that are no longer asked for';

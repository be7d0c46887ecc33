create table organization_special_opening (
    id        uuid         not null,
    version   bigint       not null,
    window_id uuid         not null,
    held_on   date         not null,
    kind      varchar(20)  not null,
    opens     varchar(5)   not null,
    closes    varchar(5)   not null,
    reason    varchar(200) not null,
    constraint organization_special_opening_pk primary key (id),
    constraint organization_special_opening_window_fk foreign key (window_id) references organization_window (id),
    constraint organization_special_opening_taken unique (window_id, held_on, opens),
    constraint organization_special_opening_kind check (kind in ('EXTENDED', 'SHIFTED', 'HOLIDAY')),
    constraint organization_special_opening_order check (opens < closes)
);
comment on table organization_special_opening is 'times at which a window is open beside the hours of its centre; no period moves by them';
comment on column organization_special_opening.opens is 'time on the wall of the centre, HH:mm';

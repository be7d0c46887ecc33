create table catalog_fee_line (
    revision_id uuid          not null,
    ordinal     int           not null,
    name        varchar(100)  not null,
    price       numeric(10,2) not null,
    unit        varchar(20)   not null,
    most        int,
    constraint catalog_fee_line_pk primary key (revision_id, ordinal),
    constraint catalog_fee_line_revision_fk foreign key (revision_id) references catalog_revision (id),
    constraint catalog_fee_line_price_above_zero check (price > 0),
    constraint catalog_fee_line_most_range check (most is null or most between 1 and 9999)
);
comment on table catalog_fee_line is 'Administrative Licensing Law art. 59: the published standard as prices; no line, nothing to charge';
comment on column catalog_fee_line.price is 'yuan for one unit';
comment on column catalog_fee_line.most is 'units that one case is charged for at most; null: no bound';

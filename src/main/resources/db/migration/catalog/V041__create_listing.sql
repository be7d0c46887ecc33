create table catalog_listing (
    id         uuid          not null,
    version    bigint        not null,
    center_id  uuid          not null,
    item_code  varchar(12)   not null,
    open_key   varchar(60),
    demand     varchar(1000) not null,
    listed_on  date          not null,
    due_on     date          not null,
    listed_by  uuid          not null,
    lifted_on  date,
    outcome    varchar(1000),
    lifted_by  uuid,
    constraint catalog_listing_pk primary key (id),
    constraint catalog_listing_one_open unique (open_key),
    constraint catalog_listing_center_fk foreign key (center_id) references organization_center (id),
    constraint catalog_listing_due_later check (due_on > listed_on),
    constraint catalog_listing_lifted_whole check
        ((lifted_on is null) = (outcome is null) and (lifted_on is null) = (lifted_by is null))
);
create index catalog_listing_center_ix on catalog_listing (center_id, lifted_on);
comment on table catalog_listing is 'items under public supervision (挂牌督办): what a hall has to put right, and by when';
comment on column catalog_listing.open_key is 'centre and item while it is on the list, null afterwards: once at a time';

create table catalog_import (
    id              uuid                     not null,
    upload_id       uuid                     not null,
    file_name       varchar(200)             not null,
    document_number varchar(100)             not null,
    state           varchar(20)              not null,
    uploaded_by     uuid                     not null,
    uploaded_at     timestamp with time zone not null,
    approved_by     uuid,
    finished_at     timestamp with time zone,
    items_total     int                      not null,
    items_done      int                      not null,
    items_added     int                      not null,
    items_changed   int                      not null,
    items_unchanged int                      not null,
    flaws           int                      not null,
    constraint catalog_import_pk primary key (id),
    constraint catalog_import_state_known check
        (state in ('CHECKING', 'WRONG', 'CHECKED', 'TAKING', 'DONE')),
    constraint catalog_import_two_people check (approved_by is null or approved_by <> uploaded_by)
);
create index catalog_import_state_ix on catalog_import (state, uploaded_at);
comment on table catalog_import is 'files with a catalogue that are checked and taken over beside the pages, with how far each has come';
comment on column catalog_import.state is 'CHECKING and TAKING are worked on by one node; who stops in between begins anew, since nothing was kept';
comment on column catalog_import.document_number is 'the document by which the changed items are published';
comment on column catalog_import.approved_by is 'account; another person than who handed the file in';

create table catalog_import_flaw (
    import_id  uuid          not null,
    ordinal    int           not null,
    sheet      varchar(100)  not null,
    row_of     int           not null,
    column_of  varchar(100)  not null,
    reason     varchar(100)  not null,
    details    varchar(2000) not null,
    constraint catalog_import_flaw_pk primary key (import_id, ordinal),
    constraint catalog_import_flaw_import_fk foreign key (import_id) references catalog_import (id)
);
comment on column catalog_import_flaw.reason is 'key of a message';
comment on column catalog_import_flaw.details is 'its values, parted by the unit separator (U+001F)';

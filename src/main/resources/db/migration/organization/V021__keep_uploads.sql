create table organization_upload (
    id          uuid                     not null,
    file_name   varchar(200)             not null,
    content     bytea                    not null,
    uploaded_by uuid                     not null,
    uploaded_at timestamp with time zone not null,
    constraint organization_upload_pk primary key (id)
);
comment on table organization_upload is 'a book of windows and staff that was checked and waits to be taken over; removed then, or after a day';

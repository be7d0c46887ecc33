create table files_file (
    id            uuid                     not null,
    version       bigint                   not null,
    name          varchar(120)             not null,
    media_type    varchar(100)             not null,
    size_in_bytes bigint                   not null,
    sha256        varchar(64)              not null,
    uploader      varchar(64)              not null,
    stored_at     timestamp with time zone not null,
    constraint files_file_pk primary key (id),
    constraint files_file_not_empty check (size_in_bytes > 0)
);
comment on table files_file is 'what lies in the vault under an id; the content itself is not in the database';
comment on column files_file.name is 'cleaned name to show and to save under; never used as a path';
comment on column files_file.media_type is 'found from the content, not from the name or the sender';
comment on column files_file.sha256 is 'of the content, hexadecimal';
comment on column files_file.uploader is 'account that handed the file in';

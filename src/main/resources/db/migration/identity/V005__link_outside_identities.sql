create table identity_outside (
    issuer       varchar(200)             not null,
    subject_hash varchar(64)              not null,
    account_id   uuid                     not null,
    linked_at    timestamp with time zone not null,
    constraint identity_outside_pk primary key (issuer, subject_hash),
    constraint identity_outside_account_fk foreign key (account_id) references identity_account (id)
);
comment on table identity_outside is 'accounts of a province''s unified identity that sign in here';
comment on column identity_outside.subject_hash is 'keyed hash of the subject that the issuer names';

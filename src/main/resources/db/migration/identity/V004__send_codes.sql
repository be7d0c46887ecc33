create table identity_code (
    purpose    varchar(20)              not null,
    name_hash  varchar(64)              not null,
    account_id uuid,
    code_hash  varchar(64)              not null,
    made_at    timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    attempts   int                      not null,
    used_at    timestamp with time zone,
    constraint identity_code_pk primary key (purpose, name_hash),
    constraint identity_code_account_fk foreign key (account_id) references identity_account (id)
);
comment on table identity_code is 'one-time codes: a newer one replaces the older; swept daily';
comment on column identity_code.name_hash is 'keyed hash of the mobile or mail address that was typed';
comment on column identity_code.account_id is 'null where nobody signs in by that name: kept all the same, so that neither answer nor time tells';

create table identity_mail (
    account_id   uuid                     not null,
    address      varchar(1200)            not null,
    confirmed_at timestamp with time zone not null,
    constraint identity_mail_pk primary key (account_id),
    constraint identity_mail_account_fk foreign key (account_id) references identity_account (id)
);
comment on column identity_mail.address is 'encrypted; it was proved that its owner reads it';

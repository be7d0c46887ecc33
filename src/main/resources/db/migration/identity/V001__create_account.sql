create table identity_account (
    id            uuid                     not null,
    version       bigint                   not null,
    display_name  varchar(100)             not null,
    password_hash varchar(200)             not null,
    enabled       boolean                  not null,
    opened_at     timestamp with time zone not null,
    constraint identity_account_pk primary key (id)
);

create table identity_account_role (
    account_id uuid        not null,
    role       varchar(40) not null,
    constraint identity_account_role_pk primary key (account_id, role),
    constraint identity_account_role_account_fk foreign key (account_id) references identity_account (id)
);

create table identity_sign_in_name (
    account_id uuid        not null,
    name_hash  varchar(64) not null,
    constraint identity_sign_in_name_pk primary key (account_id, name_hash),
    constraint identity_sign_in_name_taken unique (name_hash),
    constraint identity_sign_in_name_account_fk foreign key (account_id) references identity_account (id)
);
comment on column identity_sign_in_name.name_hash is 'keyed hash of a mobile, identity number, credit code or user name';

create table identity_attempt (
    bucket    varchar(64)              not null,
    opened_at timestamp with time zone not null,
    attempts  int                      not null,
    constraint identity_attempt_pk primary key (bucket)
);
comment on table identity_attempt is 'how often something that could be guessed was tried; swept daily';

create table identity_setup_token (
    id         int                      not null,
    token_hash varchar(64)              not null,
    made_at    timestamp with time zone not null,
    constraint identity_setup_token_pk primary key (id),
    constraint identity_setup_token_single check (id = 1)
);
comment on table identity_setup_token is 'hash of the one-time token that makes the first administrator; gone once used';

-- A second proof of who somebody is, and the three administrators who are kept apart.

alter table identity_account add column second_factor boolean default false not null;
comment on column identity_account.second_factor is 'an authenticator or a passkey is set up, so it is asked for at every sign-in';

create table identity_authenticator (
    account_id   uuid                     not null,
    secret       varchar(200)             not null,
    made_at      timestamp with time zone not null,
    confirmed_at timestamp with time zone,
    last_step    bigint                   not null,
    constraint identity_authenticator_pk primary key (account_id),
    constraint identity_authenticator_account_fk foreign key (account_id) references identity_account (id)
);
comment on column identity_authenticator.secret is 'base 32, encrypted';
comment on column identity_authenticator.confirmed_at is 'null until its first code was typed: till then it counts for nothing';
comment on column identity_authenticator.last_step is 'the half minute whose code was used last: none is used twice (RFC 6238 section 5.2)';

create table identity_recovery_code (
    account_id uuid        not null,
    code_hash  varchar(64) not null,
    used_at    timestamp with time zone,
    constraint identity_recovery_code_pk primary key (account_id, code_hash),
    constraint identity_recovery_code_account_fk foreign key (account_id) references identity_account (id)
);

-- passkeys: these two have the names that Spring Security's JDBC repositories know
create table user_entities (
    id           varchar(1000) not null,
    name         varchar(100)  not null,
    display_name varchar(200),
    constraint user_entities_pk primary key (id),
    constraint user_entities_once unique (name)
);
comment on column user_entities.name is 'account id';

create table user_credentials (
    credential_id                varchar(1000) not null,
    user_entity_user_id          varchar(1000) not null,
    public_key                   bytea         not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp with time zone,
    last_used                    timestamp with time zone,
    label                        varchar(1000) not null,
    constraint user_credentials_pk primary key (credential_id),
    constraint user_credentials_user_fk foreign key (user_entity_user_id) references user_entities (id)
);

create table identity_setting (
    name       varchar(60)              not null,
    content    varchar(200)             not null,
    changed_at timestamp with time zone not null,
    changed_by uuid                     not null,
    constraint identity_setting_pk primary key (name)
);
comment on table identity_setting is 'what the security administrator has set, for all nodes';

-- one account holds one administrator's office at most (三员分立)
alter table identity_account_role add column office varchar(20);
update identity_account_role set office = 'ADMINISTRATOR' where role = 'ADMINISTRATOR';
alter table identity_account_role add constraint identity_account_role_one_office unique (account_id, office);
alter table identity_account_role add constraint identity_account_role_office_named
    check ((office is not null and role in ('ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'))
        or (office is null and role not in ('ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')));
comment on column identity_account_role.office is 'ADMINISTRATOR for the three administrators, else null: unique, so nobody holds two';

-- a role is granted for the whole hall or a part of it, from a day to a day
alter table identity_account_role add column scope_id uuid;
alter table identity_account_role add column valid_from date;
alter table identity_account_role add column valid_until date;
comment on column identity_account_role.scope_id is 'centre or department with all below it; null: where the person holds their office';
comment on column identity_account_role.valid_from is 'first day, in the zone of the hall; null: since ever';
comment on column identity_account_role.valid_until is 'last day, in the zone of the hall; null: until taken away';

create table applicant_applicant (
    id                      uuid                     not null,
    version                 bigint                   not null,
    kind                    varchar(40)              not null,
    name                    varchar(100)             not null,
    identifier_hash         varchar(64)              not null,
    identifier              varchar(200)             not null,
    mobile                  varchar(200)             not null,
    address                 varchar(1000),
    legal_representative    varchar(100),
    handler_name            varchar(100),
    handler_identity_number varchar(200),
    account_id              uuid,
    recorded_at             timestamp with time zone not null,
    agreed_at               timestamp with time zone,
    constraint applicant_applicant_pk primary key (id),
    constraint applicant_applicant_identifier_known unique (identifier_hash),
    constraint applicant_applicant_account_used unique (account_id),
    constraint applicant_applicant_account_fk foreign key (account_id) references identity_account (id),
    constraint applicant_applicant_handler_of_organization check (
        (kind = 'NATURAL_PERSON' and legal_representative is null and handler_name is null
            and handler_identity_number is null)
        or (kind = 'ORGANIZATION' and legal_representative is not null and handler_name is not null
            and handler_identity_number is not null))
);
comment on table applicant_applicant is 'people and organizations known to the hall; columns named encrypted hold no clear text (个人信息保护法 art. 51)';
comment on column applicant_applicant.identifier_hash is 'keyed hash of identity number or credit code, by which exactly this applicant is found';
comment on column applicant_applicant.identifier is 'encrypted: identity number of a person, unified social credit code of an organization';
comment on column applicant_applicant.mobile is 'encrypted: of the person, or of the handler of the organization';
comment on column applicant_applicant.address is 'encrypted: where letters and certificates go';
comment on column applicant_applicant.handler_identity_number is 'encrypted: 经办人';
comment on column applicant_applicant.account_id is 'empty where the applicant was recorded at a counter and has not signed up';
comment on column applicant_applicant.agreed_at is 'when the applicant agreed to the notice on personal data (个人信息保护法 art. 14, 29)';

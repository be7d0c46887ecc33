create table applicant_entrustment (
    id                    uuid                     not null,
    version               bigint                   not null,
    principal_id          uuid                     not null,
    agent_name            varchar(100)             not null,
    agent_identity_number varchar(200)             not null,
    agent_identity_hash   varchar(64)              not null,
    items                 varchar(1000)            not null,
    acts                  varchar(100)             not null,
    valid_from            date                     not null,
    valid_until           date                     not null,
    given_at              timestamp with time zone not null,
    seen_by_account_id    uuid,
    revoked_at            timestamp with time zone,
    constraint applicant_entrustment_pk primary key (id),
    constraint applicant_entrustment_principal_fk foreign key (principal_id) references applicant_applicant (id),
    constraint applicant_entrustment_seen_by_fk foreign key (seen_by_account_id) references identity_account (id),
    constraint applicant_entrustment_term check (valid_from <= valid_until),
    constraint applicant_entrustment_acts_named check (acts <> '')
);
create index applicant_entrustment_principal on applicant_entrustment (principal_id, agent_identity_hash);
create index applicant_entrustment_agent on applicant_entrustment (agent_identity_hash);
comment on table applicant_entrustment is 'letters of entrustment (民法典 art. 165): never changed, only revoked';
comment on column applicant_entrustment.agent_identity_number is 'encrypted';
comment on column applicant_entrustment.agent_identity_hash is 'keyed hash, by which the agent is found';
comment on column applicant_entrustment.items is 'codes of the items parted by spaces; empty for all';
comment on column applicant_entrustment.valid_until is 'last day, itself within the term';
comment on column applicant_entrustment.seen_by_account_id is 'clerk who saw the letter on paper; empty where it was given in the portal';

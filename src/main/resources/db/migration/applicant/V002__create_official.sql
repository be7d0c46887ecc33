alter table applicant_applicant add column handler_identity_hash varchar(64);
create index applicant_applicant_handler_ix on applicant_applicant (handler_identity_hash);
comment on column applicant_applicant.handler_identity_hash is 'keyed hash of the handler''s identity number';

create table applicant_official (
    account_id    uuid        not null,
    identity_hash varchar(64) not null,
    constraint applicant_official_pk primary key (account_id),
    constraint applicant_official_account_fk foreign key (account_id) references identity_account (id)
);
create index applicant_official_identity_ix on applicant_official (identity_hash);
comment on table applicant_official is 'who is behind an official''s account, so that nobody handles a case of their own';

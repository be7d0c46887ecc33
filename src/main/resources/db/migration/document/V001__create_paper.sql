create table document_paper (
    id               uuid                     not null,
    version          bigint                   not null,
    case_id          uuid                     not null,
    case_number      varchar(24)              not null,
    kind             varchar(30)              not null,
    ordinal          int                      not null,
    number           varchar(80)              not null,
    issued_at        timestamp with time zone not null,
    issued_on        date                     not null,
    center_id        uuid                     not null,
    department_id    uuid                     not null,
    window_id        uuid                     not null,
    item_code        varchar(12)              not null,
    applicant_id     uuid                     not null,
    template_version int                      not null,
    content          varchar(20000)           not null,
    content_hash     varchar(64)              not null,
    sealed           boolean                  not null,
    seal_text        varchar(120),
    letter_id        uuid,
    letter_number    varchar(60),
    officer_id       uuid,
    constraint document_paper_pk primary key (id),
    constraint document_paper_sealed_under_a_letter check (not sealed or letter_id is not null)
);
create index document_paper_case_ix on document_paper (case_id, issued_at);
create index document_paper_seal_ix on document_paper (center_id, sealed, issued_at);
comment on table document_paper is 'papers as they were issued, with the act that issued them; never changed, never removed; each is stored with the version of its case, so that of two acts at once one is rolled back, and its paper with it';
comment on column document_paper.ordinal is 'which of its kind in the case, from 1';
comment on column document_paper.content is 'what the paper says, as JSON; all that a template of this version needs, but the identity number, which stays with the applicant';
comment on column document_paper.content_hash is 'SM3 over number, day, template version and content';
comment on column document_paper.letter_id is 'the letter of authorization that grants the use of the seal (SEAL_USE)';
comment on column document_paper.officer_id is 'who used the seal, or issued the paper';

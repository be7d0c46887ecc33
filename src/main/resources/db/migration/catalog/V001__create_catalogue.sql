create table catalog_item (
    id           uuid         not null,
    version      bigint       not null,
    code         varchar(12)  not null,
    basic_code   varchar(12)  not null,
    status       varchar(20)  not null,
    decision     varchar(500),
    decided_on   date,
    delegated_to varchar(200),
    constraint catalog_item_pk primary key (id),
    constraint catalog_item_code_once unique (code),
    constraint catalog_item_basic_code_once unique (basic_code),
    constraint catalog_item_status_known check (status in ('PUBLISHED', 'CANCELLED', 'DELEGATED')),
    constraint catalog_item_decision_named check
        (status = 'PUBLISHED' or (decision is not null and decided_on is not null)),
    constraint catalog_item_delegate_named check (status <> 'DELEGATED' or delegated_to is not null)
);
comment on column catalog_item.basic_code is 'province 2, kind 2 (GB/T 39046), department 2, main item 3, sub-item 3';
comment on column catalog_item.decision is 'the reform decision that cancelled or delegated the item, with its document number';

create table catalog_revision (
    id               uuid         not null,
    version          bigint       not null,
    item_id          uuid         not null,
    revision_number  int          not null,
    name             varchar(300) not null,
    organ            varchar(100) not null,
    kind             varchar(20)  not null,
    case_type        varchar(20)  not null,
    in_force_from    date         not null,
    superseded_on    date,
    statutory_length int,
    statutory_unit   varchar(20),
    promised_days    int          not null,
    fee_free         boolean      not null,
    fee_standard     varchar(500) not null,
    fee_basis        varchar(300),
    result_document  varchar(300) not null,
    source_hash      varchar(64),
    constraint catalog_revision_pk primary key (id),
    constraint catalog_revision_item_fk foreign key (item_id) references catalog_item (id),
    constraint catalog_revision_number_once unique (item_id, revision_number),
    constraint catalog_revision_statutory_whole check ((statutory_length is null) = (statutory_unit is null)),
    constraint catalog_revision_superseded_later check (superseded_on is null or superseded_on >= in_force_from),
    constraint catalog_revision_promised_range check (promised_days between 0 and 250),
    constraint catalog_revision_fee_has_basis check (fee_free or fee_basis is not null)
);
comment on table catalog_revision is 'one published version of an item; never changed but for the day that ends it';
comment on column catalog_revision.superseded_on is 'first day on which the next revision is in force';
comment on column catalog_revision.statutory_length is 'null: the law sets no period';
comment on column catalog_revision.promised_days is 'working days; 0 = on the spot';
comment on column catalog_revision.fee_basis is 'Administrative Licensing Law art. 58: no fee without a basis';
comment on column catalog_revision.source_hash is 'SHA-256 of the row of the reference file it was made from';

create table catalog_applicant_kind (
    revision_id uuid        not null,
    kind        varchar(20) not null,
    constraint catalog_applicant_kind_pk primary key (revision_id, kind),
    constraint catalog_applicant_kind_revision_fk foreign key (revision_id) references catalog_revision (id)
);

create table catalog_special_procedure (
    revision_id uuid        not null,
    kind        varchar(20) not null,
    constraint catalog_special_procedure_pk primary key (revision_id, kind),
    constraint catalog_special_procedure_revision_fk foreign key (revision_id) references catalog_revision (id)
);

create table catalog_legal_basis (
    revision_id uuid         not null,
    ordinal     int          not null,
    law         varchar(200) not null,
    articles    varchar(300),
    constraint catalog_legal_basis_pk primary key (revision_id, ordinal),
    constraint catalog_legal_basis_revision_fk foreign key (revision_id) references catalog_revision (id)
);

create table catalog_condition (
    revision_id uuid          not null,
    ordinal     int           not null,
    text        varchar(1000) not null,
    constraint catalog_condition_pk primary key (revision_id, ordinal),
    constraint catalog_condition_revision_fk foreign key (revision_id) references catalog_revision (id)
);

create table catalog_everyday_word (
    revision_id uuid         not null,
    ordinal     int          not null,
    phrase      varchar(100) not null,
    constraint catalog_everyday_word_pk primary key (revision_id, ordinal),
    constraint catalog_everyday_word_revision_fk foreign key (revision_id) references catalog_revision (id)
);
comment on table catalog_everyday_word is 'how people ask for the item; searched, never shown';

create table catalog_required_material (
    id          uuid         not null,
    revision_id uuid         not null,
    ordinal     int          not null,
    name        varchar(300) not null,
    form        varchar(20)  not null,
    copies      int          not null,
    source      varchar(20)  not null,
    may_follow  boolean      not null,
    constraint catalog_required_material_pk primary key (id),
    constraint catalog_required_material_revision_fk foreign key (revision_id) references catalog_revision (id),
    constraint catalog_required_material_ordinal_once unique (revision_id, ordinal),
    constraint catalog_required_material_copies_some check (copies between 1 and 99)
);
comment on column catalog_required_material.ordinal is 'place in the list that people see, from 1';
comment on column catalog_required_material.may_follow is 'may be handed in after acceptance, before approval';

create table catalog_offering (
    id            uuid   not null,
    version       bigint not null,
    item_id       uuid   not null,
    center_id     uuid   not null,
    department_id uuid   not null,
    offered_from  date   not null,
    offered_until date,
    constraint catalog_offering_pk primary key (id),
    constraint catalog_offering_item_fk foreign key (item_id) references catalog_item (id),
    constraint catalog_offering_once unique (item_id, center_id, offered_from),
    constraint catalog_offering_until_later check (offered_until is null or offered_until >= offered_from)
);
comment on column catalog_offering.department_id is 'the department in whose name the window there decides';
comment on column catalog_offering.offered_until is 'last day on which it is offered; null: without end';

create table catalog_edition (
    id             int    not null,
    edition_number bigint not null,
    constraint catalog_edition_pk primary key (id),
    constraint catalog_edition_single check (id = 1)
);
comment on table catalog_edition is 'counts the changes of the catalogue, so that every node knows when its copy is old';
insert into catalog_edition (id, edition_number) values (1, 0);

create table catalog_reference_load (
    name      varchar(100)             not null,
    sha256    varchar(64)              not null,
    loaded_at timestamp with time zone not null,
    constraint catalog_reference_load_pk primary key (name)
);
comment on table catalog_reference_load is 'which content of a reference file was loaded last; the same content is not loaded again';

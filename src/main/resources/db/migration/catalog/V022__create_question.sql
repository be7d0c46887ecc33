create table catalog_question (
    id          uuid                     not null,
    version     bigint                   not null,
    token       varchar(32)              not null,
    asked_at    timestamp with time zone not null,
    searched    varchar(100),
    asked       varchar(1000)            not null,
    organ       varchar(100),
    contact     varchar(500),
    answer      varchar(2000),
    item_code   varchar(12),
    answered_by uuid,
    answered_at timestamp with time zone,
    constraint catalog_question_pk primary key (id),
    constraint catalog_question_token_once unique (token),
    constraint catalog_question_answered_whole check
        ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null)),
    constraint catalog_question_contact_gone check (answered_at is null or contact is null)
);
create index catalog_question_open on catalog_question (answered_at, asked_at);
comment on table catalog_question is 'what somebody asked who found nothing in the catalogue';
comment on column catalog_question.token is 'what the address of the answer ends with; only who asked has it';
comment on column catalog_question.searched is 'what was typed into the search before';
comment on column catalog_question.organ is 'whom it is for; null: whoever knows';
comment on column catalog_question.contact is 'encrypted; removed with the answer';
comment on column catalog_question.item_code is 'the item that the answer names';

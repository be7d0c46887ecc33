-- which fields the hash of an entry covers: 1 the first form; 2 adds the letter's number and the time to the microsecond
alter table casework_event add column content_form int default 1 not null;
create index casework_event_at_ix on casework_event (at);
comment on column casework_event.content_form is 'which fields the hash covers, and how they are put together';

create table casework_daily_root (
    on_date       date                     not null,
    entries       int                      not null,
    root          varchar(64)              not null,
    previous_hash varchar(64)              not null,
    hash          varchar(64)              not null,
    computed_at   timestamp with time zone not null,
    constraint casework_daily_root_pk primary key (on_date)
);
comment on table casework_daily_root is 'one row a day, published: a Merkle root (SM3) over the hashes of all entries of that day, in ascending order';
comment on column casework_daily_root.previous_hash is 'hash of the day before; the days are a chain too';

create table casework_trail_run (
    id              uuid                     not null,
    case_number     varchar(24),
    started_by      varchar(200)             not null,
    started_at      timestamp with time zone not null,
    finished_at     timestamp with time zone,
    cases_total     int                      not null,
    cases_checked   int                      not null,
    entries_checked int                      not null,
    days_total      int                      not null,
    days_checked    int                      not null,
    last_case_id    uuid                     not null,
    broken          int                      not null,
    break_damage    varchar(30),
    break_case_id   uuid,
    break_number    varchar(64),
    break_ordinal   int,
    break_date      date,
    constraint casework_trail_run_pk primary key (id)
);
create index casework_trail_run_open_ix on casework_trail_run (finished_at);
comment on table casework_trail_run is 'verifications of the trail, with how far each has come, so that it goes on after a restart';
comment on column casework_trail_run.case_number is 'the one case that was verified; empty for all';
comment on column casework_trail_run.break_damage is 'what is wrong with the first broken link';

alter table audit_entry add column position bigint;
alter table audit_entry add column hash varchar(64);
create unique index audit_entry_chain_ix on audit_entry (kind, position);
create index audit_entry_at_ix on audit_entry (at);
create index audit_entry_subject_ix on audit_entry (subject, at);
comment on column audit_entry.position is 'place in the chain of its kind, from 1; empty until it is linked, within a minute';
comment on column audit_entry.hash is 'SM3 over the hash of the entry before it in the chain and what this entry says';

create table audit_chain (
    kind            varchar(40) not null,
    position        bigint      not null,
    hash            varchar(64) not null,
    anchor_position bigint      not null,
    anchor_hash     varchar(64) not null,
    anchored_at     timestamp with time zone,
    verified_at     timestamp with time zone,
    verified        bigint      not null,
    broken_at       bigint,
    constraint audit_chain_pk primary key (kind)
);
comment on table audit_chain is 'one chain for each kind of entry: how far it reaches, and where it begins since old entries were removed';
comment on column audit_chain.hash is 'of its last entry; zeros where there is none';
comment on column audit_chain.anchor_position is 'last entry that was removed after the time the log is kept; 0 for none';
comment on column audit_chain.anchor_hash is 'hash of that entry, to which the oldest one kept is linked';
comment on column audit_chain.verified is 'entries found as they were written when it was last verified';
comment on column audit_chain.broken_at is 'first place that was not as written when it was last verified; empty where all was';

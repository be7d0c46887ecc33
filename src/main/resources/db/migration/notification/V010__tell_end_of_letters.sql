create table notification_letter_end (
    letter_id  uuid                     not null,
    mark       int                      not null,
    account_id uuid                     not null,
    told_at    timestamp with time zone not null,
    constraint notification_letter_end_pk primary key (letter_id, mark, account_id),
    constraint notification_letter_end_letter_fk foreign key (letter_id) references organization_letter (id),
    constraint notification_letter_end_account_fk foreign key (account_id) references identity_account (id)
);
comment on table notification_letter_end is 'to whom the coming end of a letter of authorization was written: once for each mark';
comment on column notification_letter_end.mark is 'days before the end: 30 or 7';

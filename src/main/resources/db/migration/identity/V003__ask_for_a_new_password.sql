alter table identity_account add column password_due boolean default false not null;
comment on column identity_account.password_due is 'somebody else has made the password: it must be replaced before anything else';

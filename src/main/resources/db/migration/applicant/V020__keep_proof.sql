alter table applicant_applicant add column met_at timestamp with time zone;
alter table applicant_applicant add column proven_at timestamp with time zone;
comment on column applicant_applicant.met_at is 'when the present mobile was last given at a counter, card in hand; empty where it was only typed';
comment on column applicant_applicant.proven_at is 'when it was proved whose account it is: by the phone given at a counter, or by a province; empty while only typed data say so';

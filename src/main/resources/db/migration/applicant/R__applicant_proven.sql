-- Applicants of whom it is proved that the account which bears their number is theirs.
create or replace view applicant_proven as
select a.id as applicant_id
  from applicant_applicant a
 where a.account_id is not null and a.proven_at is not null;

-- The special procedures for which the clock of a case stands still, with the working days the applicant was told.
create or replace view casework_suspensions as
select p.case_id  as case_id,
       p.ordinal  as ordinal,
       p.kind     as kind,
       p.begun_at as begun_at,
       p.ended_at as ended_at,
       (select sum(n.working_days) from casework_procedure_notice n where n.procedure_id = p.id) as working_days
  from casework_procedure p
 where p.begun_at is not null
   and p.kind <> 'SITE_VISIT';

-- Which cases meet the account of their applicant in the portal: what came in there, and what came in at a counter once it
-- is proved whose account it is (the rule is org.govhall.applicant.Origin). No personal data.
create or replace view casework_portal_cases as
select c.id as case_id
  from casework_case c
 where c.channel = 'ONLINE'
    or exists (select 1 from applicant_proven p where p.applicant_id = c.applicant_id);

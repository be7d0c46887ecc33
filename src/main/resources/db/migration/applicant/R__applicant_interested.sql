-- Whose own matter an application is: the applicant's account, and those of officials who are the applicant, the handler
-- or, under a letter of entrustment that holds or not, an agent.
create or replace view applicant_interested as
select a.id as applicant_id, a.account_id as account_id
  from applicant_applicant a
 where a.account_id is not null
union all
select a.id, o.account_id
  from applicant_applicant a
  join applicant_official o on o.identity_hash = a.identifier_hash or o.identity_hash = a.handler_identity_hash
union all
select e.principal_id, o.account_id
  from applicant_entrustment e
  join applicant_official o on o.identity_hash = e.agent_identity_hash;

-- Of each case that was handed in, what shows whether it was done on paper only.
create or replace view casework_signs as
select c.id                 as case_id,
       c.higher_decision_on as higher_decision_on,
       c.received_on        as received_on,
       c.outcome            as outcome,
       (select count(*) from casework_material m where m.case_id = c.id and m.verdict <> 'CONFORMING')
                            as materials_missing
  from casework_case c
 where c.status <> 'DRAFT';

-- What citizens may rate, read from the trails: each visit to the counter, and each completion. No personal data.
create or replace view casework_occasions as
select e.case_id       as case_id,
       c.number        as number,
       case e.kind when 'RECEIVED' then 'RECEPTION'
                   when 'SUPPLEMENT_SUPPLIED' then 'SUPPLEMENT'
                   when 'COMPLETED' then 'COMPLETION'
                   else 'DELIVERY' end as stage,
       e.at            as at,
       e.officer_id    as officer_id,
       c.center_id     as center_id,
       c.department_id as department_id,
       c.window_id     as window_id,
       c.region_code   as region_code,
       c.item_code     as item_code,
       c.applicant_id  as applicant_id
  from casework_event e
  join casework_case c on c.id = e.case_id
 where e.kind = 'COMPLETED'
    or (e.kind in ('RECEIVED', 'SUPPLEMENT_SUPPLIED') and e.officer_id is not null)
    or (e.kind = 'DELIVERED' and c.delivery_way = 'AT_COUNTER');

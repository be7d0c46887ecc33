-- What modules above may count set-wise: each rating that counts, without what was said or who said it.
create or replace view rating_facts as
select r.id            as rating_id,
       r.case_id       as case_id,
       r.case_number   as case_number,
       r.stage         as stage,
       r.satisfaction  as satisfaction,
       r.tags          as tags,
       r.rated_at      as rated_at,
       r.rated_on      as rated_on,
       r.region_code   as region_code,
       r.center_id     as center_id,
       r.department_id as department_id,
       r.window_id     as window_id,
       r.item_code     as item_code,
       r.officer_id    as officer_id,
       o.state         as order_state,
       o.late          as order_late,
       o.call_back     as call_back
  from rating_rating r
  left join rating_order o on o.id = r.id
 where r.excluded_at is null;

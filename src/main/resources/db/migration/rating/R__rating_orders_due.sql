-- What supervision watches: the open work orders of bad ratings whose next step is the window's, with the day of that step.
create or replace view rating_orders_due as
select o.id            as order_id,
       r.case_id       as case_id,
       r.case_number   as case_number,
       r.item_code     as item_code,
       o.center_id     as center_id,
       o.department_id as department_id,
       o.window_id     as window_id,
       o.state         as state,
       o.due_at        as due_at
  from rating_order o
  join rating_rating r on r.id = o.id
 where o.state in ('OPENED', 'VERIFIED', 'ANSWERED')
   and (o.appealed_at is null or o.appeal_decided_at is not null);

-- What supervision watches: each fee notice with what its standard gives, and what was done with it. What lies beyond the
-- standard counts nothing, so that a notice of it differs.
create or replace view payment_facts as
select n.id             as notice_id,
       n.case_id        as case_id,
       n.case_number    as number,
       n.item_code      as item_code,
       n.center_id      as center_id,
       n.department_id  as department_id,
       n.window_id      as window_id,
       n.code           as code,
       n.state          as state,
       n.amount         as amount,
       (select coalesce(sum(p.price * l.quantity), 0)
          from payment_notice_line l
          join catalog_fee_prices p on p.revision_id = n.revision_id and p.name = l.name
         where l.notice_id = n.id and (p.most is null or l.quantity <= p.most)) as by_standard,
       n.issued_at      as issued_at,
       n.issued_on      as issued_on,
       n.issued_by_id   as issued_by_id,
       n.due_on         as due_on,
       n.paid_amount    as paid_amount,
       n.paid_at        as paid_at,
       n.paid_on        as paid_on,
       n.received_by_id as received_by_id,
       n.ended_at       as ended_at,
       n.ended_by_id    as ended_by_id,
       (select max(e.happened_at) from payment_event e where e.notice_id = n.id) as entered_at
  from payment_notice n;

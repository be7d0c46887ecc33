-- Who tried to handle what was cancelled or delegated (防止反弹), for supervision: no account.
create or replace view catalog_attempts as
select a.id        as attempt_id,
       a.at        as at,
       a.item_code as item_code,
       a.reason    as reason,
       a.center_id as center_id
  from catalog_attempt a;

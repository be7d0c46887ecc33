-- Which papers were issued, numbered and sealed, and for which case; nothing of what they say.
create or replace view document_papers as
select p.id            as paper_id,
       p.case_id       as case_id,
       p.case_number   as case_number,
       p.kind          as kind,
       p.number        as number,
       p.issued_at     as issued_at,
       p.issued_on     as issued_on,
       p.center_id     as center_id,
       p.department_id as department_id,
       p.window_id     as window_id,
       p.item_code     as item_code,
       p.sealed        as sealed
  from document_paper p;

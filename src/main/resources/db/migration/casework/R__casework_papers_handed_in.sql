-- Which files were handed in for which case, and by whose applicant; no personal data.
create or replace view casework_papers_handed_in as
select m.case_id      as case_id,
       c.applicant_id as applicant_id,
       f.file_id      as file_id
  from casework_material_file f
  join casework_material m on m.id = f.case_material_id
  join casework_case c on c.id = m.case_id
 where c.status <> 'DRAFT';

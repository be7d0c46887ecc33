-- Who did what in a case, when: one row for each entry of its trail, no personal data of applicants.
create or replace view casework_acts as
select e.case_id    as case_id,
       e.ordinal    as ordinal,
       e.kind       as kind,
       e.at         as at,
       e.officer_id as officer_id
  from casework_event e;

-- What an applicant is told of a case, read from its trail: one row for each entry that concerns them, no personal data.
create or replace view casework_notices as
select e.case_id         as case_id,
       e.ordinal         as ordinal,
       e.kind            as kind,
       e.at              as at,
       c.number          as number,
       c.applicant_id    as applicant_id,
       c.revision_id     as revision_id,
       c.outcome         as outcome,
       c.promised_due_at as promised_due_at
  from casework_event e
  join casework_case c on c.id = e.case_id
 where e.kind in ('RECEIVED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'ACCEPTED_BY_SILENCE', 'NOT_ACCEPTED', 'COMPLETED',
                  'TERMINATED');

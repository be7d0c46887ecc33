alter table casework_case add column awaits_materials boolean default false not null;
alter table casework_case add column reminded_at timestamp with time zone;
comment on column casework_case.awaits_materials is 'accepted without materials that may follow; they must be there before approval';
comment on column casework_case.reminded_at is 'when the applicant was reminded of them, once';
update casework_case
   set awaits_materials = true
 where status in ('ACCEPTED', 'REVIEWED')
   and exists (select 1 from casework_material m where m.case_id = casework_case.id and m.verdict <> 'CONFORMING');
create index casework_case_awaits_ix on casework_case (window_id, awaits_materials, status);

-- The edition that what is remembered of the organization is compared with.
create or replace view organization_edition as
select s.stamp as stamp
  from organization_stamp s;

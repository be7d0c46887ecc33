-- The schedule has a module of its own now; what an installation already had goes with it.
insert into schedule_day (scheduled_on, kind, name)
select scheduled_on, kind, name from organization_scheduled_day;
drop table organization_scheduled_day;
delete from organization_reference_load where name = 'holidays';

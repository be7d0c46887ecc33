alter table organization_window add column morning_opens varchar(5);
alter table organization_window add column morning_closes varchar(5);
alter table organization_window add column afternoon_opens varchar(5);
alter table organization_window add column afternoon_closes varchar(5);
alter table organization_window add constraint organization_window_hours_whole check (
    (morning_opens is null) = (morning_closes is null)
    and (afternoon_opens is null) = (afternoon_closes is null)
    and (morning_opens is not null or afternoon_opens is null)
);
alter table organization_window add constraint organization_window_hours_order check (
    morning_opens < morning_closes and morning_closes <= afternoon_opens and afternoon_opens < afternoon_closes
);
comment on column organization_window.morning_opens is 'own hours of the window, HH:mm on the wall of its centre and within the hours of that; all four are empty where it is open as the centre is';

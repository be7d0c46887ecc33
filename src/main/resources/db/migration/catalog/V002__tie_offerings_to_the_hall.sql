alter table catalog_offering add constraint catalog_offering_center_fk
    foreign key (center_id) references organization_center (id);
alter table catalog_offering add constraint catalog_offering_department_fk
    foreign key (department_id) references organization_department (id);

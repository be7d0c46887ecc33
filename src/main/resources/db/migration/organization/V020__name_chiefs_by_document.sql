alter table organization_post add column named_by_document varchar(100);
alter table organization_post add column named_on date;
alter table organization_post add column named_by_department_id uuid;
alter table organization_post add constraint organization_post_named_by_fk foreign key (named_by_department_id) references organization_department (id);
comment on column organization_post.named_by_document is 'number of the document by which the department named its chief representative; empty for clerks, and for those named before it was kept here';
comment on column organization_post.named_on is 'date of that document';

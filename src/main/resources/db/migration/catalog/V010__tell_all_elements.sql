alter table catalog_legal_basis add column legal_rank varchar(20);
alter table catalog_legal_basis add column wording varchar(4000);
comment on column catalog_legal_basis.legal_rank is 'law, regulation, decision, rule, document; null: told from the title';
comment on column catalog_legal_basis.wording is 'what the article says, word for word';

alter table catalog_required_material add column free_by_sharing boolean default false not null;
alter table catalog_required_material add column source_note varchar(300);
alter table catalog_required_material add column requirement varchar(1000);
alter table catalog_required_material add column blank_form uuid;
alter table catalog_required_material add column sample uuid;
alter table catalog_required_material add constraint catalog_required_material_blank_form_fk
    foreign key (blank_form) references files_file (id);
alter table catalog_required_material add constraint catalog_required_material_sample_fk
    foreign key (sample) references files_file (id);
comment on column catalog_required_material.free_by_sharing is 'the organ gets it from shared data itself and does not ask for it (State Council order 716 art. 7)';

alter table catalog_revision add column particulars varchar(200000);
alter table catalog_revision add column document_number varchar(100);
comment on column catalog_revision.particulars is 'the elements that only a guide shows, as JSON: codes, level, steps, places, phones, visits, questions, themes';
comment on column catalog_revision.document_number is 'the document by which the revision was published';

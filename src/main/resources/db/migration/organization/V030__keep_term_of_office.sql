alter table organization_officer add column term_from date;
alter table organization_officer add column term_until date;
alter table organization_officer add constraint organization_officer_term check (term_from <= term_until);
comment on column organization_officer.term_from is 'first day of the term of office (任期); empty where nothing is said of it';
comment on column organization_officer.term_until is 'last day, itself within the term; empty where it has no end';

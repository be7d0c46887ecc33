-- A letter of entrustment prints who the agent was when it was issued, whoever handles for the organization later.
alter table document_paper add column agent_identity_number varchar(300);
alter table document_paper add column agent_mobile varchar(300);
comment on column document_paper.agent_identity_number is 'encrypted; only of a letter of entrustment';

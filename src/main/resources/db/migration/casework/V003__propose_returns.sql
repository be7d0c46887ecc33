alter table casework_case add column proposal_kind varchar(20);
alter table casework_case add column proposed_at timestamp with time zone;
alter table casework_case add column termination_cause varchar(24);
comment on column casework_case.proposal_kind is 'open until the case is decided, ended or sent back';

update casework_case
   set proposal_kind = 'NON_ACCEPTANCE', proposed_at = received_at
 where proposed_non_acceptance is not null;

-- a termination kept its cause before the explanation
update casework_case
   set proposal_kind = 'TERMINATION', proposed_at = ended_at,
       proposal_reason = substring(end_reason from position(' ' in end_reason) + 1),
       termination_cause = substring(end_reason from 1 for position(' ' in end_reason) - 1),
       end_reason = substring(end_reason from position(' ' in end_reason) + 1)
 where status = 'TERMINATED' and position(' ' in end_reason) > 1;

create index casework_case_proposal_ix on casework_case (window_id, proposal_kind);

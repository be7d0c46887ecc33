alter table applicant_applicant add column counter_mobile varchar(200);
alter table applicant_applicant add column mobile_verified_at timestamp with time zone;
comment on column applicant_applicant.counter_mobile is 'encrypted: the mobile that its owner, card in hand, last gave at a counter; empty where nobody was there themselves';
comment on column applicant_applicant.met_at is 'when counter_mobile was given';
comment on column applicant_applicant.mobile_verified_at is 'when a code came back from the present mobile; empty where it was only typed';
comment on column applicant_applicant.proven_at is 'when it was proved whose account it is: by the phone given at a counter, or by a province; empty while only typed data say so, and then nothing that came in at a counter meets the account';

-- until now met_at said that the present mobile is the one given at a counter
update applicant_applicant set counter_mobile = mobile where met_at is not null;

-- whom a province knows has proved their number, whenever they signed up
update applicant_applicant
   set proven_at = (select min(o.linked_at) from identity_outside o
                     where o.account_id = applicant_applicant.account_id)
 where proven_at is null
   and exists (select 1 from identity_outside o where o.account_id = applicant_applicant.account_id);

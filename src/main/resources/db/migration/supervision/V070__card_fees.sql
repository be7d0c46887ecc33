comment on column supervision_card.subject_id is 'the work order of a bad rating, the run of equal ratings, or the fee notice, where it is about one';

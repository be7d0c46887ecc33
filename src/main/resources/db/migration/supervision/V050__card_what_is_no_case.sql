-- A card may be about a window, an item at a window, or the work order of a bad rating, and not only about a case.
alter table supervision_card alter column item_code drop not null;
alter table supervision_card add column subject_id uuid;
comment on column supervision_card.item_code is 'null: about the window as a whole';
comment on column supervision_card.subject_id is 'the work order of a bad rating, or the run of equal ratings, where it is about one';
create index supervision_card_subject_ix on supervision_card (subject_id);
alter table supervision_abnormality add column subject_id uuid;
create index supervision_abnormality_subject_ix on supervision_abnormality (subject_id, irregularity);
alter table supervision_responsibility alter column item_code drop not null;

-- What live boards ask every few seconds: what was done with cards lately.
create index supervision_card_event_at_ix on supervision_card_event (at);

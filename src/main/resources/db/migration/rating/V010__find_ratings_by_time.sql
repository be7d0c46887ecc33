-- What live boards ask every few seconds: what citizens said lately.
create index rating_rating_at_ix on rating_rating (rated_at);

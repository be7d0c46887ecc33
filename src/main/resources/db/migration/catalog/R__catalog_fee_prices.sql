-- What modules above compare an amount with: the prices of the standard of each revision, in yuan for one unit.
create or replace view catalog_fee_prices as
select l.revision_id as revision_id,
       l.name        as name,
       l.price       as price,
       l.most        as most
  from catalog_fee_line l;

-- Sudden runs of equal ratings at one window, for supervision: signals, never verdicts.
create or replace view rating_runs as
select u.id         as run_id,
       u.center_id  as center_id,
       (select max(cast(r.department_id as varchar(36))) from rating_rating r
         where r.window_id = u.window_id and r.rated_at = u.first_at) as department,
       u.window_id  as window_id,
       u.satisfaction as satisfaction,
       u.first_at   as first_at,
       u.last_at    as last_at,
       u.ratings    as ratings,
       u.explained_at as explained_at
  from rating_run u;

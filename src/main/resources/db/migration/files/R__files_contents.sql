-- Which files have the same content; neither name nor content itself.
create or replace view files_contents as
select f.id        as file_id,
       f.sha256    as sha256,
       f.stored_at as stored_at
  from files_file f;

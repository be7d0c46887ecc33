create index files_file_sha256_ix on files_file (sha256);
create index files_file_stored_ix on files_file (stored_at);

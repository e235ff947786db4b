-- How many records one person opened in the last hour is asked before each look.
create index sensitive_read_by_reader on sensitive_read (person_id, read_at);

-- V-07: pictures of a ceremony, for its file; nobody has to take one.
create table ceremony_photo (
  ceremony_id uuid not null references ceremony,
  file_id     uuid not null unique references file,
  added_by    uuid not null references person,
  added_at    timestamptz not null,
  primary key (ceremony_id, file_id)
);

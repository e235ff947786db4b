-- L-18 资料与回看: what a lecturer leaves with those who listened, open for thirty days after the talk.
alter table file
  drop constraint file_purpose_check,
  add constraint file_purpose_check check (purpose in ('signature', 'evidence', 'articlePhoto', 'receipt', 'outline', 'registerSheet', 'paper', 'briefing', 'handout'));

create table handout (
  id         uuid primary key,
  booking_id uuid not null references booking,
  -- Gone with the file, when it was taken down or its thirty days were over.
  file_id    uuid unique references file,
  note       text not null,
  put_up_by  uuid not null references person,
  put_up_at  timestamptz not null,
  closed_at  timestamptz,
  closed_by  uuid references person,
  constraint what_is_open_has_its_file check ((closed_at is null) = (file_id is not null)),
  constraint only_what_is_closed_was_closed_by_somebody check (closed_by is null or closed_at is not null)
);
create index handout_by_talk on handout (booking_id, put_up_at);
create index handout_that_is_open on handout (booking_id) where closed_at is null;

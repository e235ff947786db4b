-- An old register somebody brings as a sheet: read, judged line by line, then entered.
create table register_import (
  id           uuid primary key,
  committee_id uuid not null references committee,
  file_id      uuid not null unique references file,
  status       text not null check (status in ('reading', 'checked', 'dropped')),
  lines_read   integer not null default 0 check (lines_read >= 0),
  last_row     integer not null default 0,
  brought_by   uuid not null references person,
  brought_at   timestamptz not null
);
create index register_import_by_committee on register_import (committee_id, brought_at desc);

-- Personal data of people who may never be entered: forgotten a week after they were brought.
create table register_import_line (
  import_id    uuid not null references register_import on delete cascade,
  row_number   integer not null check (row_number > 0),
  verdict      text not null check (verdict in ('fit', 'doubtful', 'twin', 'faulty')),
  entry        jsonb,
  remarks      jsonb not null,
  name         text not null,
  born_on      date,
  phone        text,
  village_id   uuid references committee,
  person_id    uuid not null default gen_random_uuid(),
  volunteer_id uuid not null default gen_random_uuid(),
  entered_at   timestamptz,
  primary key (import_id, row_number),
  constraint only_faultless_lines_can_be_entered check ((verdict = 'faulty') = (entry is null)),
  constraint a_faulty_line_is_not_entered check (entered_at is null or verdict <> 'faulty')
);
create index register_import_line_by_verdict on register_import_line (import_id, verdict, row_number);

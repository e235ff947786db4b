alter table file
  drop constraint file_purpose_check,
  add constraint file_purpose_check check (purpose in ('signature', 'evidence', 'articlePhoto', 'receipt', 'outline', 'registerSheet', 'paper'));
create index file_to_forget on file (created_at) where status = 'ready' and purpose in ('registerSheet', 'paper');

-- What leaves the system: who took out what of how many people, what for and when. Ids and filters only.
create table paper_export (
  id           uuid primary key,
  kind         text not null check (kind in ('registrationForm', 'oathRoll', 'registerTable')),
  committee_id uuid not null references committee,
  scope        jsonb not null,
  people       integer not null check (people > 0),
  unmasked     boolean not null,
  purpose      text,
  asked_by     uuid not null references person,
  acting_as    text,
  asked_at     timestamptz not null,
  constraint an_export_is_asked_for_by_one unique (id, asked_by),
  constraint taking_out_personal_data_says_what_for check (not unmasked or purpose is not null)
);
create index paper_export_by_person on paper_export (asked_by, asked_at desc, id desc);
create index paper_export_by_committee on paper_export (committee_id, asked_at) where unmasked;

-- A second person agrees before personal data leave, or does not and says why.
create table paper_export_decision (
  export_id  uuid primary key,
  asked_by   uuid not null,
  verdict    text not null check (verdict in ('approved', 'refused')),
  reason     text,
  decided_by uuid not null references person,
  acting_as  text,
  decided_at timestamptz not null,
  constraint it_is_the_askers_export foreign key (export_id, asked_by) references paper_export (id, asked_by),
  constraint nobody_approves_their_own_export check (decided_by <> asked_by),
  constraint refusing_an_export_says_why check (verdict <> 'refused' or reason is not null)
);

create table paper_export_file (
  export_id uuid primary key references paper_export,
  file_id   uuid not null unique references file,
  digest    text not null,
  made_at   timestamptz not null
);

create table paper_export_fetch (
  id         bigint primary key generated always as identity,
  export_id  uuid not null references paper_export,
  person_id  uuid not null references person,
  fetched_at timestamptz not null
);
create index paper_export_fetch_by_export on paper_export_fetch (export_id);

create trigger history_is_not_rewritten before update or delete on paper_export
  for each row execute function refuse_to_rewrite_history();
create trigger history_is_not_rewritten before update or delete on paper_export_decision
  for each row execute function refuse_to_rewrite_history();
create trigger history_is_not_rewritten before update or delete on paper_export_file
  for each row execute function refuse_to_rewrite_history();
create trigger history_is_not_rewritten before update or delete on paper_export_fetch
  for each row execute function refuse_to_rewrite_history();

-- What the paper form asks beyond the application. What nobody knows is null; what was damaged or
-- unclear in an old register is null too, and its raw text stays in `doubts` (T-DIRTY-1).
create table volunteer_background (
  volunteer_id  uuid primary key references volunteer,
  ethnicity     text,
  politics      text,
  education     text,
  retired_in    text check (retired_in ~ '^\d{4}(-\d{2})?$'),
  health        text check (health in ('good', 'fair', 'limited')),
  wishes        text,
  home          text,
  remark        text,
  earlier_hours numeric(8, 1) check (earlier_hours >= 0),
  doubts        jsonb not null default '{}'
);

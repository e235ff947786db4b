-- O-05: what a member was honoured with (志愿服务条例 §19). A wrong line is taken back and stays on record.
create table honour (
  id              uuid primary key,
  volunteer_id    uuid not null references volunteer,
  title           text not null,
  issuer          text not null,
  awarded_on      date not null,
  recorded_by     uuid not null references person,
  recorded_at     timestamptz not null,
  withdrawn_by    uuid references person,
  withdrawn_at    timestamptz,
  withdraw_reason text,
  constraint withdrawn_honours_say_why_and_by_whom check (
    (withdrawn_at is null) = (withdraw_reason is null) and (withdrawn_at is null) = (withdrawn_by is null)
  )
);
create unique index an_honour_is_written_down_once on honour
  (volunteer_id, title, issuer, awarded_on) where withdrawn_at is null;

-- O-10: the office above says who may certify and takes it back; every such right stays on record.
alter table statement_authority drop constraint statement_authority_pkey;
alter table statement_authority
  add column id         uuid primary key default gen_random_uuid(),
  add column given_by   uuid not null references person,
  add column given_at   timestamptz not null,
  add column ended_by   uuid references person,
  add column ended_at   timestamptz,
  add column end_reason text,
  add constraint ended_rights_say_why_and_by_whom check (
    (ended_at is null) = (end_reason is null) and (ended_at is null) = (ended_by is null)
  );
create unique index a_committee_certifies_by_one_right on statement_authority (committee_id)
  where ended_at is null;

-- V-02, V-16: somebody else may fill the form in; who it was stays with it, also after the elder has claimed it.
alter table volunteer_application
  add column entered_by uuid references person,
  add column entered_as text check (entered_as in ('clerk', 'child')),
  add column claimed_at timestamptz,
  add constraint whoever_enters_says_as_what check ((entered_by is null) = (entered_as is null)),
  add constraint nobody_approves_what_they_entered check (approved_by <> entered_by),
  add constraint only_what_was_entered_for_them_is_claimed check (claimed_at is null or entered_by is not null);
create index volunteer_application_by_deputy on volunteer_application (entered_by, submitted_at desc)
  where entered_by is not null;
create index volunteer_application_form_by_phone on volunteer_application_form (phone);

-- Who wrote an agreement down for somebody who gave it on paper or with their own finger.
alter table undertaking add column recorded_by uuid references person;

-- WeChat vouched that this number is this person's, at this moment.
create table proven_phone (
  person_id uuid not null references person,
  phone     text not null,
  proven_at timestamptz not null,
  primary key (person_id, phone)
);

-- A record kept for an elder without WeChat became the elder's own.
create table volunteer_claim (
  from_person_id uuid primary key references person,
  person_id      uuid not null references person,
  claimed_at     timestamptz not null,
  constraint nobody_claims_from_themselves check (from_person_id <> person_id)
);
create trigger history_is_not_rewritten before update or delete on volunteer_claim
  for each row execute function refuse_to_rewrite_history();

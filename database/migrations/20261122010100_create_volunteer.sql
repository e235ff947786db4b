-- From which age on one counts as an elder. A change is a new row; two rows never hold on one day.
create table age_rule (
  id             uuid primary key,
  setting        text not null check (setting in ('rural', 'urban')),
  sex            text not null check (sex in ('male', 'female')),
  min_age        integer not null check (min_age between 18 and 100),
  effective_from date not null,
  effective_to   date,
  basis          text not null,
  constraint an_age_rule_ends_after_it_begins check (effective_to >= effective_from),
  constraint one_age_rule_holds_on_a_day exclude using gist
    (setting with =, sex with =, daterange(effective_from, effective_to, '[]') with &&)
);
insert into age_rule (id, setting, sex, min_age, effective_from, basis) values
  ('5f0a0001-0000-4000-8000-000000000001', 'rural', 'male', 50, '1990-01-01', '农村五老年龄放宽（五大连池市经验）'),
  ('5f0a0001-0000-4000-8000-000000000002', 'rural', 'female', 45, '1990-01-01', '农村五老年龄放宽（五大连池市经验）');

-- Running numbers without gaps: the row is locked until the transaction that took a number ends.
create table number_series (
  committee_id uuid not null references committee,
  purpose      text not null check (purpose in ('application', 'member')),
  year         integer not null,
  last         integer not null check (last >= 0),
  primary key (committee_id, purpose, year)
);

create table volunteer_application (
  id             uuid primary key,
  office_id      uuid not null references committee,
  number         text not null,
  applicant_id   uuid not null references person,
  village_id     uuid not null references committee,
  status         text not null check (status in ('submitted', 'screened', 'approved', 'returned', 'refused', 'withdrawn')),
  joins_as       text not null check (joins_as in ('elder', 'ordinary')),
  signature_id   uuid not null references file,
  submitted_at   timestamptz not null,
  waiting_since  timestamptz not null,
  screened_at    timestamptz,
  screened_by    uuid references person,
  approved_at    timestamptz,
  approved_by    uuid references person,
  reason         text,
  age_override_reason text,
  closed_at      timestamptz,
  constraint an_offices_numbers_are_unique unique (office_id, number),
  constraint sending_back_and_refusing_say_why check (status not in ('returned', 'refused') or reason is not null),
  constraint nobody_screens_their_own check (screened_by <> applicant_id),
  constraint nobody_approves_their_own check (approved_by <> applicant_id),
  constraint approved_means_by_somebody check ((status = 'approved') = (approved_by is not null and approved_at is not null)),
  constraint the_township_follows_the_village check (status not in ('screened', 'approved') or screened_at is not null),
  constraint closed_applications_say_when check ((status in ('approved', 'refused', 'withdrawn')) = (closed_at is not null))
);
create unique index one_application_at_a_time on volunteer_application (applicant_id)
  where status in ('submitted', 'screened', 'returned');
create index volunteer_application_by_applicant on volunteer_application (applicant_id, submitted_at desc);
create index volunteer_application_waiting on volunteer_application (village_id, waiting_since)
  where status in ('submitted', 'screened');
create index volunteer_application_to_erase on volunteer_application (closed_at) where status in ('refused', 'withdrawn');

-- What the applicant told us lies apart, so that it can be erased and the history stays.
create table volunteer_application_form (
  application_id  uuid primary key references volunteer_application,
  name            text not null,
  sex             text not null check (sex in ('male', 'female')),
  born_on         date not null,
  phone           text not null,
  elder_kinds     text[] not null check (elder_kinds <@ array['cadre', 'veteran', 'expert', 'teacher', 'model']),
  main_elder_kind text check (main_elder_kind in ('cadre', 'veteran', 'expert', 'teacher', 'model')),
  former_work     text not null,
  skills          text[] not null check (skills <@ array['storytelling', 'calligraphy', 'farming', 'mediation', 'photography', 'tutoring', 'law', 'science', 'health', 'sport']),
  service_times   text[] not null check (service_times <@ array['weekdayMornings', 'weekdayAfternoons', 'evenings', 'weekends', 'schoolHolidays']),
  health          text not null check (health in ('good', 'fair', 'limited')),
  constraint the_main_kind_is_one_of_the_kinds check (main_elder_kind is null or main_elder_kind = any (elder_kinds))
);

create table volunteer_application_step (
  id             bigint primary key generated always as identity,
  application_id uuid not null references volunteer_application,
  act            text not null check (act in ('submit', 'screen', 'approve', 'return', 'refuse', 'resubmit', 'withdraw')),
  by_id          uuid not null references person,
  reason         text,
  happened_at    timestamptz not null
);
create index step_by_application on volunteer_application_step (application_id, id);
create trigger history_is_not_rewritten before update or delete on volunteer_application_step
  for each row execute function refuse_to_rewrite_history();

-- Four separate agreements, each with the version that was read. Taking one back keeps the row.
create table undertaking (
  id           uuid primary key,
  person_id    uuid not null references person,
  kind         text not null check (kind in ('personalData', 'serviceRisk', 'childProtection', 'unpaid')),
  version      integer not null check (version > 0),
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  constraint an_undertaking_is_withdrawn_after_it_is_given check (withdrawn_at >= given_at)
);
create unique index an_undertaking_is_in_force_once on undertaking (person_id, kind) where withdrawn_at is null;

create table oath_text (
  id            uuid primary key,
  committee_id  uuid not null references committee,
  version       integer not null check (version > 0),
  body          text not null,
  is_sample     boolean not null default false,
  status        text not null check (status in ('draft', 'awaiting', 'effective', 'retired')),
  drafted_by    uuid not null references person,
  approved_by   uuid references person,
  effective_at  timestamptz,
  retired_at    timestamptz,
  return_reason text,
  constraint a_committees_oath_versions_are_unique unique (committee_id, version),
  constraint two_people_make_an_oath_text check (approved_by <> drafted_by),
  constraint effective_oath_texts_were_approved check ((status in ('effective', 'retired')) = (approved_by is not null and effective_at is not null)),
  constraint retired_oath_texts_say_when check ((status = 'retired') = (retired_at is not null))
);
create unique index one_oath_text_holds_in_a_committee on oath_text (committee_id) where status = 'effective';

create function refuse_to_change_a_published_oath() returns trigger language plpgsql as $$
begin
  if old.status in ('effective', 'retired') and (tg_op = 'DELETE'
     or (new.committee_id, new.version, new.body, new.is_sample, new.drafted_by, new.approved_by, new.effective_at)
        is distinct from (old.committee_id, old.version, old.body, old.is_sample, old.drafted_by, old.approved_by, old.effective_at)
     or (old.status = 'retired' and new is distinct from old)) then
    raise exception 'a published oath text is not changed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger a_published_oath_text_is_not_changed before update or delete on oath_text
  for each row execute function refuse_to_change_a_published_oath();

-- Whoever was approved. The number and the day come with the oath and with nothing else.
create table volunteer (
  id              uuid primary key,
  person_id       uuid not null unique references person,
  application_id  uuid unique references volunteer_application,
  village_id      uuid not null references committee,
  office_id       uuid not null references committee,
  name            text not null,
  joins_as        text not null check (joins_as in ('elder', 'ordinary')),
  main_elder_kind text check (main_elder_kind in ('cadre', 'veteran', 'expert', 'teacher', 'model')),
  status          text not null check (status in ('awaitingOath', 'enrolled')),
  approved_on     date not null,
  member_number   integer check (member_number > 0),
  enrolled_on     date,
  constraint elders_have_a_main_kind check (joins_as = 'ordinary' or main_elder_kind is not null),
  constraint enrolled_means_numbered_on_a_day check (
    case status when 'enrolled' then member_number is not null and enrolled_on is not null
                else member_number is null and enrolled_on is null end),
  constraint a_member_number_is_given_once unique (office_id, member_number)
);
create index volunteer_by_village on volunteer (village_id, status);

create table ceremony (
  id            uuid primary key,
  committee_id  uuid not null references committee,
  oath_text_id  uuid not null references oath_text,
  starts_at     timestamptz not null,
  place         text not null,
  leader_name   text not null,
  check_in_code text not null check (check_in_code ~ '^\d{4}$'),
  status        text not null check (status in ('planned', 'closed', 'cancelled')),
  planned_by    uuid not null references person,
  ended_at      timestamptz,
  cancel_reason text,
  constraint ceremonies_that_ended_say_when check ((status = 'planned') = (ended_at is null)),
  constraint cancelled_ceremonies_say_why check ((status = 'cancelled') = (cancel_reason is not null))
);
create index ceremony_by_committee on ceremony (committee_id, starts_at desc, id desc);

create table ceremony_participant (
  ceremony_id   uuid not null references ceremony,
  volunteer_id  uuid not null references volunteer,
  attendance    text not null check (attendance in ('invited', 'present', 'sworn', 'absent', 'released')),
  checked_in_at timestamptz,
  checked_in_by uuid references person,
  primary key (ceremony_id, volunteer_id),
  constraint only_who_was_there_has_sworn check (attendance not in ('present', 'sworn') or checked_in_at is not null)
);
create unique index one_swears_in_one_ceremony on ceremony_participant (volunteer_id)
  where attendance in ('invited', 'present', 'sworn');

-- One person, one day, the words that were in force then (T-OATH-3).
create table oath (
  id           uuid primary key,
  volunteer_id uuid not null references volunteer,
  ceremony_id  uuid not null references ceremony,
  oath_text_id uuid not null references oath_text,
  sworn_on     date not null,
  constraint one_joins_by_oath_once unique (volunteer_id)
);
create trigger history_is_not_rewritten before update or delete on oath
  for each row execute function refuse_to_rewrite_history();

create table service_team (
  id           uuid primary key,
  committee_id uuid not null references committee,
  name         text not null,
  captain_post text not null,
  constraint a_team_name_is_used_once_in_a_committee unique (committee_id, name)
);
create table service_team_member (
  team_id      uuid not null references service_team,
  volunteer_id uuid not null references volunteer,
  joined_on    date not null,
  left_on      date,
  primary key (team_id, volunteer_id, joined_on),
  constraint one_leaves_a_team_after_joining check (left_on >= joined_on)
);
create unique index one_is_in_a_team_once on service_team_member (team_id, volunteer_id) where left_on is null;
create index team_member_by_volunteer on service_team_member (volunteer_id);

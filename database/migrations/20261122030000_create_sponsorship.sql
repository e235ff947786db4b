-- Locks of this domain are taken in one order: sponsor, student, hold, agreement, aid.

-- The chain of verification is the county's own; rows without a county hold everywhere else.
create table verification_step (
  county_id uuid references committee,
  position  integer not null check (position > 0),
  level     text not null check (level in ('village', 'school', 'township', 'county')),
  visitors  integer not null default 0 check (visitors between 0 and 4),
  constraint a_level_stands_once_in_a_chain unique nulls not distinct (county_id, level),
  constraint a_position_is_taken_once unique nulls not distinct (county_id, position)
);
insert into verification_step (county_id, position, level, visitors)
values (null, 1, 'village', 0), (null, 2, 'school', 2), (null, 3, 'township', 0), (null, 4, 'county', 0);

create table sponsorship_setting (
  county_id           uuid primary key references committee,
  hold_days           integer not null default 7 check (hold_days between 1 and 30),
  notice_working_days integer not null default 5,
  constraint a_notice_stands_five_working_days check (notice_working_days >= 5)
);

create table sponsorship_series (
  county_id uuid not null references committee,
  kind      text not null,
  year      integer not null,
  last      integer not null,
  primary key (county_id, kind, year)
);

-- What lists, cards and notices need. Nothing here says who the child is.
create table student (
  id            uuid primary key,
  code          text not null,
  status        text not null check (status in ('draft', 'verifying', 'verified', 'publicized', 'waiting', 'matched', 'ended', 'refused', 'withdrawn')),
  step          text check (step in ('village', 'school', 'township', 'county')),
  stage         text not null check (stage in ('primary', 'juniorHigh', 'seniorHigh', 'vocational', 'university')),
  grade         integer not null check (grade between 1 and 6),
  need_kind     text not null check (need_kind in ('yearly', 'oneOff', 'goods')),
  need_fen      bigint check (need_fen > 0),
  need_goods    text[] not null default '{}' check (need_goods <@ array['stationery', 'books', 'clothing', 'bedding', 'desk', 'bicycle', 'glasses', 'device']),
  village_id    uuid not null references committee,
  school_id     uuid not null references committee,
  township_id   uuid not null references committee,
  county_id     uuid not null references committee,
  guardian_id   uuid references person,
  entered_by    uuid not null references person,
  entered_as    text not null check (entered_as in ('guardian', 'teacher', 'villageClerk')),
  status_since  timestamptz not null,
  waiting_since date,
  created_at    timestamptz not null,
  constraint a_code_is_used_once_in_a_county unique (county_id, code),
  constraint only_a_case_under_verification_is_at_a_step check ((status = 'verifying') = (step is not null)),
  constraint a_need_is_money_or_goods check ((need_kind = 'goods') = (need_fen is null) and (need_kind = 'goods') = (need_goods <> '{}')),
  constraint who_waits_waits_since_a_day check (status <> 'waiting' or waiting_since is not null)
);
create index student_by_village on student (village_id, status);
create index student_by_school on student (school_id, status);
create index student_by_guardian on student (guardian_id) where guardian_id is not null;
create index student_by_enterer on student (entered_by);
create index student_waiting on student (county_id, waiting_since) where status = 'waiting';

-- Who the child is: read only through the record, and every read is written down.
create table student_record (
  student_id     uuid primary key references student,
  name           text not null,
  birth_month    text not null check (birth_month ~ '^(19|20)\d{2}-(0[1-9]|1[0-2])$'),
  guardian_name  text not null,
  guardian_phone text not null,
  difficulties   text[] not null check (difficulties <@ array['lowIncome', 'disability', 'orphan', 'singleParent', 'illness', 'disaster', 'martyrFamily', 'leftBehind']),
  note           text not null,
  claim_code     text,
  constraint a_claim_code_leads_to_one_case unique (claim_code)
);

create table consent_decision (
  id          bigint primary key generated always as identity,
  student_id  uuid not null references student,
  kind        text not null check (kind in ('verification', 'anonymousCard', 'limitedProfile', 'publicity', 'media')),
  party       text not null check (party in ('guardian', 'student')),
  answer      text not null check (answer in ('given', 'refused', 'revoked')),
  version     integer not null,
  method      text not null check (method in ('electronic', 'paper')),
  file_id     uuid references file,
  entered_by  uuid not null references person,
  decided_at  timestamptz not null,
  constraint an_answer_is_signed_unless_it_takes_back check (answer = 'revoked' or file_id is not null)
);
create index consent_decision_by_student on consent_decision (student_id, id);
create trigger history_is_not_rewritten before update or delete on consent_decision
  for each row execute function refuse_to_rewrite_history();

create table verification (
  id            uuid primary key,
  student_id    uuid not null references student,
  level         text not null check (level in ('village', 'school', 'township', 'county')),
  outcome       text not null check (outcome in ('passed', 'returned', 'refused')),
  returned_to   text check (returned_to in ('applicant', 'village', 'school', 'township')),
  opinion       text not null,
  visitors      text[] not null default '{}',
  evidence_id   uuid references file,
  verifier_id   uuid not null references person,
  verifier_name text not null,
  decided_at    timestamptz not null,
  superseded_at timestamptz,
  constraint a_return_says_where_to check ((outcome = 'returned') = (returned_to is not null))
);
create index verification_by_student on verification (student_id, decided_at);
create unique index nobody_verifies_two_steps on verification (student_id, verifier_id)
  where outcome = 'passed' and superseded_at is null;
create unique index a_step_is_passed_once on verification (student_id, level)
  where outcome = 'passed' and superseded_at is null;

-- The only columns a notice can have: there is no place for an ID, a phone, an address or a full name.
create table public_notice (
  id          uuid primary key,
  student_id  uuid not null references student,
  audience    text not null check (audience in ('everyone', 'staff')),
  status      text not null check (status in ('posted', 'expired', 'takenDown')),
  code        text not null,
  family_name text check (char_length(family_name) <= 2),
  stage       text check (stage in ('primary', 'juniorHigh', 'seniorHigh', 'vocational', 'university')),
  township    text,
  first_day   date not null,
  last_day    date not null,
  ends_at     timestamptz not null,
  reason      text,
  posted_by   uuid not null references person,
  posted_at   timestamptz not null,
  closed_at   timestamptz,
  constraint an_internal_notice_shows_only_the_code check (audience = 'everyone' or (family_name is null and stage is null and township is null)),
  constraint a_notice_taken_down_says_why check ((status = 'takenDown') = (reason is not null)),
  constraint a_notice_not_up_closed_once check ((status = 'posted') = (closed_at is null))
);
create unique index a_student_has_one_notice_up on public_notice (student_id) where status = 'posted';
create index public_notice_up on public_notice (ends_at) where status = 'posted';

create table objection (
  id           uuid primary key,
  notice_id    uuid not null references public_notice,
  student_id   uuid not null references student,
  text         text not null,
  status       text not null check (status in ('open', 'upheld', 'dismissed')),
  result       text,
  raised_by    uuid not null references person,
  raised_at    timestamptz not null,
  concluded_by uuid references person,
  concluded_at timestamptz,
  constraint a_concluded_objection_has_a_result check ((status = 'open') = (result is null) and (status = 'open') = (concluded_at is null))
);
create index objection_by_student on objection (student_id) where status = 'open';

create table sponsor (
  id                  uuid primary key,
  person_id           uuid not null references person,
  county_id           uuid not null references committee,
  kind                text not null check (kind in ('person', 'enterprise')),
  real_name           text not null,
  phone               text not null,
  organisation        text,
  credit_code         text,
  undertaking_version integer not null,
  signature_id        uuid references file,
  status              text not null check (status in ('submitted', 'verified', 'refused', 'suspended')),
  reason              text,
  reviewed_by         uuid references person,
  reviewed_at         timestamptz,
  registered_at       timestamptz not null,
  constraint a_person_sponsors_once_in_a_county unique (person_id, county_id),
  constraint an_enterprise_says_which check ((kind = 'enterprise') = (organisation is not null) and (kind = 'enterprise') = (credit_code is not null)),
  constraint a_refusal_of_a_sponsor_says_why check ((status = 'refused') = (reason is not null))
);

create table relation_clearance (
  student_id  uuid not null references student,
  sponsor_id  uuid not null references sponsor,
  conclusion  text not null,
  cleared_by  uuid not null references person,
  cleared_at  timestamptz not null,
  primary key (student_id, sponsor_id)
);

create table hold (
  id          uuid primary key,
  student_id  uuid not null references student,
  sponsor_id  uuid not null references sponsor,
  slot        integer not null check (slot between 1 and 3),
  status      text not null check (status in ('active', 'released', 'expired', 'matched')),
  held_at     timestamptz not null,
  expires_at  timestamptz not null,
  extended_at timestamptz,
  closed_at   timestamptz,
  constraint a_hold_ends_after_it_begins check (expires_at > held_at),
  constraint a_hold_not_active_closed_once check ((status = 'active') = (closed_at is null))
);
create unique index a_student_is_held_by_one on hold (student_id) where status = 'active';
create unique index a_sponsor_holds_three_at_most on hold (sponsor_id, slot) where status = 'active';
create index hold_running_out on hold (expires_at) where status = 'active';
create index hold_by_sponsor on hold (sponsor_id, held_at);

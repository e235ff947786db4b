-- S-17: a child's record opens to staff with the word of the person in charge, once or for a while.
create table view_request (
  id          uuid primary key,
  student_id  uuid not null references student,
  asker_id    uuid not null references person,
  role        text not null check (role in ('villageClerk', 'schoolVerifier', 'townshipReviewer', 'countyOffice')),
  purpose     text not null check (purpose in ('verify', 'objection', 'relation', 'agreement', 'correction')),
  sentence    text,
  asked_at    timestamptz not null,
  decision    text check (decision in ('approved', 'refused')),
  reason      text,
  decided_by  uuid references person,
  decided_at  timestamptz,
  opened_at   timestamptz,
  constraint a_decision_has_its_maker check (num_nonnulls(decision, decided_by, decided_at) in (0, 3)),
  constraint nobody_answers_for_their_own_looks check (decided_by <> asker_id),
  constraint only_what_was_approved_is_opened check (opened_at is null or (decision = 'approved' and opened_at >= decided_at))
);
create unique index one_request_waits on view_request (student_id, asker_id) where decision is null;
create index view_request_of_asker on view_request (student_id, asker_id, asked_at);

create table view_right (
  id           uuid primary key,
  person_id    uuid not null references person,
  role         text not null check (role in ('villageClerk', 'schoolVerifier', 'townshipReviewer', 'countyOffice')),
  committee_id uuid not null references committee,
  reason       text not null,
  granted_by   uuid not null references person,
  granted_at   timestamptz not null,
  until_on     date not null,
  revoked_by   uuid references person,
  revoked_at   timestamptz,
  constraint nobody_grants_themselves check (granted_by <> person_id),
  constraint a_right_ends_within_half_a_year check (until_on <= timezone('Asia/Shanghai', granted_at)::date + 180),
  constraint an_end_has_its_maker check ((revoked_by is null) = (revoked_at is null))
);
create unique index one_right_at_a_time on view_right (person_id, role, committee_id) where revoked_at is null;

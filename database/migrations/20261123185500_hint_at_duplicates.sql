-- S-18: two applications for one child are found by a keyed fingerprint of name, month of birth and school.
alter table student_record add column likeness text;
create index student_record_alike on student_record (likeness) where likeness is not null;

-- What the office made of two that are alike; said again, the latest counts.
create table duplicate_decision (
  id          bigint primary key generated always as identity,
  student_id  uuid not null references student,
  other_id    uuid not null references student,
  outcome     text not null check (outcome in ('different', 'alongside', 'stopped')),
  reason      text,
  decided_by  uuid not null references person,
  decided_at  timestamptz not null,
  constraint nobody_is_their_own_duplicate check (other_id <> student_id)
);
create index duplicate_decision_by_pair on duplicate_decision (least(student_id, other_id), greatest(student_id, other_id), id);

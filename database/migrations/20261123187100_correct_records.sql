-- A guardian asks for a child's record to be put right; the office does it, or says in writing why not.
create table correction_request (
  id          uuid primary key,
  student_id  uuid not null references student,
  asked_by    uuid not null references person,
  asked_at    timestamptz not null,
  words       text not null,
  answer      text check (answer in ('corrected', 'refused')),
  reason      text,
  answered_by uuid references person,
  answered_at timestamptz,
  constraint an_answer_has_its_moment check (num_nulls(answer, answered_by, answered_at) in (0, 3)),
  constraint a_refusal_says_why check (answer is distinct from 'refused' or reason is not null)
);
create unique index one_correction_is_asked_at_a_time on correction_request (student_id) where answer is null;
create index correction_request_by_student on correction_request (student_id, asked_at);

-- Another guardian is asked everything anew: what a former one answered counts no more.
alter table student add column guardian_since timestamptz;

-- S-12: what a class teacher or guardian tells the sponsor each term; the sponsor sees it once the office has read it.
create table term_feedback (
  id           uuid primary key,
  agreement_id uuid not null references agreement,
  student_id   uuid not null references student,
  term         text not null check (term ~ '^20[0-9]{2}-(autumn|spring)$'),
  study        text not null,
  life         text not null,
  joy          text not null,
  words        text not null,
  status       text not null check (status in ('submitted', 'returned', 'shown')),
  reason       text,
  written_by   uuid not null references person,
  written_as   text not null check (written_as in ('guardian', 'teacher')),
  written_at   timestamptz not null,
  reviewed_by  uuid references person,
  reviewed_at  timestamptz,
  constraint one_feedback_a_term unique (agreement_id, term),
  constraint returned_feedback_says_why check ((status = 'returned') = (reason is not null)),
  constraint reviewed_feedback_says_by_whom check ((status = 'submitted') = (reviewed_by is null) and (status = 'submitted') = (reviewed_at is null))
);
create index term_feedback_to_read on term_feedback (student_id) where status = 'submitted';
create index term_feedback_of_student on term_feedback (student_id);

-- Who was reminded of which term, so that two timers remind once.
create table feedback_reminder (
  agreement_id uuid not null references agreement,
  term         text not null check (term ~ '^20[0-9]{2}-(autumn|spring)$'),
  reminded_at  timestamptz not null,
  primary key (agreement_id, term)
);

-- S-13: letters both ways; nothing reaches the other side before the office has read it.
create table letter (
  id           uuid primary key,
  agreement_id uuid not null references agreement,
  student_id   uuid not null references student,
  direction    text not null check (direction in ('toSponsor', 'toStudent')),
  body         text not null,
  photo_id     uuid references file,
  status       text not null check (status in ('submitted', 'returned', 'forwarded')),
  reason       text,
  written_by   uuid not null references person,
  written_as   text not null check (written_as in ('sponsor', 'guardian', 'teacher')),
  written_at   timestamptz not null,
  reviewed_by  uuid references person,
  reviewed_at  timestamptz,
  read_out_at  timestamptz,
  constraint a_letter_goes_away_from_its_writer check ((written_as = 'sponsor') = (direction = 'toStudent')),
  constraint only_students_send_photos check (photo_id is null or direction = 'toSponsor'),
  constraint returned_letters_say_why check ((status = 'returned') = (reason is not null)),
  constraint reviewed_letters_say_by_whom check ((status = 'submitted') = (reviewed_by is null) and (status = 'submitted') = (reviewed_at is null)),
  constraint only_forwarded_letters_are_read_out check (read_out_at is null or (status = 'forwarded' and direction = 'toStudent'))
);
create index letter_by_agreement on letter (agreement_id, written_at);
create index letter_of_student on letter (student_id);

-- 讲座预约: the menu, the lecturers, what was ordered and offered, and the parents' seats.

create table lecture_section (
  id       uuid primary key,
  name     text not null unique,
  position smallint not null unique
);

create table lecturer (
  person_id     uuid primary key references person,
  committee_id  uuid not null references committee,
  experience    text not null,
  areas         text[] not null,
  monthly_limit smallint not null default 4 check (monthly_limit between 1 and 31),
  status        text not null check (status in ('submitted', 'approved', 'returned')),
  return_reason text,
  vetted_on     date,
  submitted_at  timestamptz not null,
  reviewed_by   uuid references person,
  reviewed_at   timestamptz,
  constraint approved_lecturers_are_vetted
    check (status <> 'approved' or (vetted_on is not null and reviewed_by is not null)),
  constraint returned_lecturers_are_told_why check ((status = 'returned') = (return_reason is not null)),
  constraint nobody_admits_themself check (status <> 'approved' or reviewed_by <> person_id)
);
create index lecturer_by_committee on lecturer (committee_id, status);

create table lecturer_section (
  lecturer_id uuid not null references lecturer,
  section_id  uuid not null references lecture_section,
  primary key (lecturer_id, section_id)
);
create index lecturer_section_by_section on lecturer_section (section_id);

create table lecturer_free_time (
  lecturer_id uuid not null references lecturer,
  weekday     smallint not null check (weekday between 1 and 7),
  starts      text collate "C" not null check (starts ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  ends        text collate "C" not null check (ends ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  primary key (lecturer_id, weekday, starts),
  constraint a_free_time_ends_after_it_starts check (starts < ends)
);

create table lecturer_away (
  lecturer_id uuid not null references lecturer,
  from_on     date not null,
  to_on       date not null,
  primary key (lecturer_id, from_on),
  constraint nobody_returns_before_leaving check (from_on <= to_on)
);

create table lecture (
  id               uuid primary key,
  section_id       uuid not null references lecture_section,
  committee_id     uuid not null references committee,
  title            text not null,
  audiences        text[] not null check (cardinality(audiences) > 0) check (audiences <@ array['kindergartenParents', 'primaryParents', 'juniorParents', 'seniorParents', 'students', 'teachers']),
  minutes          smallint not null check (minutes between 20 and 240),
  equipment        text not null,
  approved_version integer,
  proposed_by      uuid not null references person,
  proposed_at      timestamptz not null,
  constraint a_title_is_on_the_menu_once unique (committee_id, title)
);
create index lecture_by_section on lecture (section_id, title, id);

create table lecture_outline (
  lecture_id    uuid not null references lecture,
  version       integer not null check (version > 0),
  body          text not null,
  file_id       uuid references file,
  status        text not null check (status in ('submitted', 'approved', 'returned')),
  return_reason text,
  submitted_by  uuid not null references person,
  submitted_at  timestamptz not null,
  reviewed_by   uuid references person,
  reviewed_at   timestamptz,
  primary key (lecture_id, version),
  constraint an_outline_is_not_approved_by_its_author
    check (status <> 'approved' or (reviewed_by is not null and reviewed_by <> submitted_by)),
  constraint returned_outlines_say_why check ((status = 'returned') = (return_reason is not null))
);
create unique index one_version_waits_at_a_time on lecture_outline (lecture_id) where status = 'submitted';
create index outline_waiting on lecture_outline (submitted_at) where status = 'submitted';
alter table lecture add constraint only_a_version_that_exists_is_in_force
  foreign key (id, approved_version) references lecture_outline (lecture_id, version);

create table booking (
  id               uuid primary key,
  lecture_id       uuid not null,
  outline_version  integer not null,
  host_id          uuid not null references committee,
  requested_by     uuid not null references person,
  requested_at     timestamptz not null,
  first_choice_at  timestamptz not null,
  second_choice_at timestamptz not null,
  minutes          smallint not null check (minutes between 20 and 240),
  venue            text not null,
  room             text not null,
  audiences        text[] not null check (cardinality(audiences) > 0) check (audiences <@ array['kindergartenParents', 'primaryParents', 'juniorParents', 'seniorParents', 'students', 'teachers']),
  expected_heads   integer not null check (expected_heads > 0),
  equipment        text not null,
  contact_name     text not null,
  contact_phone    text not null,
  status           text not null check (status in ('requested', 'offered', 'confirmed', 'delivered', 'declined', 'cancelled')),
  -- Who is asked next, in the office's order, when the one being asked cannot come.
  next_lecturers   uuid[] not null default '{}',
  lecturer_id      uuid references lecturer,
  starts_at        timestamptz,
  reason           text,
  parents          integer check (parents >= 0),
  teachers         integer check (teachers >= 0),
  students         integer check (students >= 0),
  count_note       text,
  counted_by       uuid references person,
  counted_at       timestamptz,
  delivered_at     timestamptz,
  reminded_at      timestamptz,
  foreign key (lecture_id, outline_version) references lecture_outline (lecture_id, version),
  constraint what_did_not_take_place_says_why check ((status in ('declined', 'cancelled')) = (reason is not null)),
  constraint a_confirmed_talk_has_a_lecturer_and_a_time
    check (status not in ('confirmed', 'delivered') or (lecturer_id is not null and starts_at is not null)),
  constraint heads_are_counted_together
    check (num_nulls(parents, teachers, students, counted_by, counted_at) in (0, 5)),
  constraint a_delivered_talk_was_counted check ((status = 'delivered') = (delivered_at is not null) and (status <> 'delivered' or counted_at is not null))
);
create index booking_by_host on booking (host_id, requested_at desc, id);
create index booking_by_status on booking (status, requested_at desc, id);
create index booking_by_lecturer on booking (lecturer_id) where lecturer_id is not null;
create index booking_delivered on booking (starts_at, host_id) where status = 'delivered';

-- While pending or accepted an offer holds the lecturer's time and the room: no other may overlap it.
create table offer (
  id          uuid primary key,
  booking_id  uuid not null references booking,
  lecturer_id uuid not null references lecturer,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  -- The end and the road to another venue; talks at one venue may follow each other at once.
  busy_until  timestamptz not null,
  venue_key   text collate "C" not null,
  room_key    text collate "C" not null,
  status      text not null check (status in ('pending', 'accepted', 'declined', 'expired', 'withdrawn')),
  offered_by  uuid references person,
  offered_at  timestamptz not null,
  answer_by   timestamptz not null,
  answered_at timestamptz,
  reason      text,
  constraint a_talk_ends_after_it_starts check (starts_at < ends_at and ends_at <= busy_until),
  constraint an_answer_has_a_moment check ((status = 'pending') = (answered_at is null)),
  constraint whoever_declines_says_why check (status <> 'declined' or reason is not null),
  constraint a_lecturer_gives_one_talk_at_a_time
    exclude using gist (lecturer_id with =, tstzrange(starts_at, ends_at) with &&)
    where (status in ('pending', 'accepted')),
  constraint a_lecturer_has_time_for_the_road
    exclude using gist (lecturer_id with =, venue_key with <>, tstzrange(starts_at, busy_until) with &&)
    where (status in ('pending', 'accepted')),
  constraint a_room_holds_one_talk_at_a_time
    exclude using gist (room_key with =, tstzrange(starts_at, ends_at) with &&)
    where (status in ('pending', 'accepted'))
);
create unique index one_lecturer_is_asked_at_a_time on offer (booking_id) where status in ('pending', 'accepted');
create index offer_by_lecturer on offer (lecturer_id, offered_at desc, id);
create index offer_by_booking on offer (booking_id, offered_at desc);
create index offer_unanswered on offer (answer_by) where status = 'pending';

-- A confirmed talk that parents may come to. Lock order everywhere: session, then seat.
create table session (
  id         uuid primary key,
  booking_id uuid not null unique references booking,
  capacity   integer not null check (capacity > 0),
  taken      integer not null default 0,
  opened_by  uuid not null references person,
  opened_at  timestamptz not null,
  constraint no_seat_is_given_twice check (taken between 0 and capacity)
) with (fillfactor = 50);

create table seat (
  id           uuid primary key,
  place_in_line bigint generated always as identity,
  session_id   uuid not null references session,
  person_id    uuid not null references person,
  called_as    text,
  phone        text,
  child_stage  text not null check (child_stage in ('kindergarten', 'primary', 'junior', 'senior')),
  adults       smallint not null check (adults between 1 and 2),
  status       text not null check (status in ('booked', 'waiting', 'cancelled')),
  asked_at     timestamptz not null,
  seated_at    timestamptz,
  cancelled_at timestamptz,
  constraint whoever_is_seated_was_seated_once check (status <> 'booked' or seated_at is not null),
  constraint a_seat_given_back_has_a_moment check ((status = 'cancelled') = (cancelled_at is not null))
);
create unique index a_person_books_a_session_once on seat (session_id, person_id) where status in ('booked', 'waiting');
create index seat_waiting_in_line on seat (session_id, place_in_line) where status = 'waiting';
create index seat_by_person on seat (person_id, asked_at desc);

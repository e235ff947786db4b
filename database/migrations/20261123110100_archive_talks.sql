-- 归档 (domain L-14): what the office kept of a talk, and the pictures with the guardians' word.
create table talk_archive (
  booking_id  uuid primary key references booking,
  topic       text not null,
  archived_by uuid not null references person,
  archived_at timestamptz not null
);
create trigger history_is_not_rewritten before update or delete on talk_archive
  for each row execute function refuse_to_rewrite_history();

create table talk_photo (
  booking_id       uuid not null references talk_archive,
  position         smallint not null check (position between 1 and 6),
  file_id          uuid not null unique references file,
  caption          text not null,
  shows_minors     boolean not null,
  guardians_agreed boolean not null,
  primary key (booking_id, position),
  constraint no_child_is_shown_without_its_guardians_word check (guardians_agreed or not shows_minors)
);
create trigger history_is_not_rewritten before update or delete on talk_photo
  for each row execute function refuse_to_rewrite_history();

-- 大事记: what the office kept or dropped of what the log offered it. The event is the candidate; it is judged once.
create table chronicle_entry (
  event_id     bigint primary key references event,
  committee_id uuid not null references committee,
  happened_on  date not null,
  status       text not null check (status in ('kept', 'dropped')),
  words        text,
  judged_by    uuid not null references person,
  judged_at    timestamptz not null,
  constraint what_is_kept_is_written_out check ((status = 'kept') = (words is not null))
);
create index chronicle_by_day on chronicle_entry (committee_id, happened_on desc, event_id desc) where status = 'kept';
create trigger history_is_not_rewritten before update or delete on chronicle_entry
  for each row execute function refuse_to_rewrite_history();
create index event_for_the_chronicle on event (id) where topic = 'booking.delivered';

-- 候补 (domain L-09): a freed seat is held for the head of the line until an hour, and counts as taken meanwhile.

alter table seat
  drop constraint seat_status_check,
  drop constraint whoever_is_seated_was_seated_once,
  add column offered_at timestamptz,
  add column offered_until timestamptz;
alter table seat
  add constraint seat_status_check check (status in ('booked', 'offered', 'waiting', 'cancelled', 'lapsed')),
  add constraint whoever_is_seated_was_seated_once check (status <> 'booked' or seated_at is not null),
  add constraint an_offered_seat_is_held_until_an_hour
    check (status not in ('offered', 'lapsed') or offered_until > offered_at);

drop index a_person_books_a_session_once;
create unique index a_person_books_a_session_once on seat (session_id, person_id)
  where status in ('booked', 'offered', 'waiting');
create index seat_offered on seat (offered_until) where status = 'offered';

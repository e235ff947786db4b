-- 评单 (domain L-13): faces belong to a talk and to nobody. That a seat was asked is kept apart from
-- what was answered, and neither says when.
create table rating (
  id         uuid primary key,
  session_id uuid not null references session,
  face       text not null check (face in ('good', 'fair', 'poor')),
  remark     text not null
);
create index rating_by_session on rating (session_id);
create trigger history_is_not_rewritten before update or delete on rating
  for each row execute function refuse_to_rewrite_history();

create table rated_seat (
  seat_id uuid primary key references seat
);
create trigger history_is_not_rewritten before update or delete on rated_seat
  for each row execute function refuse_to_rewrite_history();

-- 反馈 of the unit that hosted, once.
create table talk_feedback (
  booking_id  uuid primary key references booking,
  face        text not null check (face in ('good', 'fair', 'poor')),
  punctuality text not null check (punctuality in ('early', 'onTime', 'late')),
  next_time   text not null check (next_time in ('again', 'otherTopic', 'notNow')),
  remark      text not null,
  given_by    uuid not null references person,
  given_at    timestamptz not null
);
create trigger history_is_not_rewritten before update or delete on talk_feedback
  for each row execute function refuse_to_rewrite_history();

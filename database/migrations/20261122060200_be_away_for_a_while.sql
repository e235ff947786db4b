-- Away from day to day (候鸟). The day of return is what was said; the day it ended is what happened.
create table absence (
  id           uuid primary key,
  volunteer_id uuid not null references volunteer,
  starts_on    date not null,
  back_on      date not null,
  why          text not null check (why in ('winterSouth', 'children', 'cityCare', 'schooling', 'work', 'illness', 'other')),
  told_by      uuid not null references person,
  told_at      timestamptz not null,
  ended_on     date,
  ended_at     timestamptz,
  reminded_at  timestamptz,
  constraint one_comes_back_after_going check (back_on > starts_on),
  constraint an_absence_ends_on_a_day_and_at_a_moment check ((ended_on is null) = (ended_at is null))
);
create unique index one_absence_is_open_at_a_time on absence (volunteer_id) where ended_on is null;
create index absence_by_volunteer on absence (volunteer_id, starts_on desc);
create index absence_to_look_at on absence (starts_on, back_on) where ended_on is null;

-- L-19: a session may need so many seats to be held; when they are missing a day before, the office decides.
alter table session
  add column min_seats integer check (min_seats > 0),
  add constraint the_minimum_fits_into_the_hall check (min_seats <= capacity);

create table session_shortfall (
  session_id uuid not null references session,
  starts_at  timestamptz not null,
  taken      integer not null,
  min_seats  integer not null,
  found_at   timestamptz not null,
  went_on_by uuid references person,
  went_on_at timestamptz,
  reason     text,
  primary key (session_id, starts_at),
  constraint whoever_goes_on_says_why check (num_nulls(went_on_by, went_on_at, reason) in (0, 3))
);

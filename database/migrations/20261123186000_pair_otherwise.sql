-- S-19: care for children left behind, advice on farming, handing on a craft. No child is named.
create table mentorship (
  id            uuid primary key,
  place_id      uuid not null references committee,
  volunteer_id  uuid references volunteer,
  mentor_name   text not null,
  kind          text not null check (kind in ('care', 'farming', 'craft')),
  rhythm        text not null check (rhythm in ('weekly', 'fortnightly', 'monthly', 'termly')),
  people        integer not null check (people > 0),
  distance_km   integer check (distance_km >= 0),
  subject       text,
  partners      text,
  starts_on     date not null,
  status        text not null check (status in ('active', 'ended')),
  ended_on      date,
  end_reason    text,
  entered_by    uuid not null references person,
  entered_at    timestamptz not null,
  constraint care_has_its_distance check ((kind = 'care') = (distance_km is not null)),
  constraint what_is_taught_is_said check ((kind = 'care') = (subject is null)),
  constraint only_grown_ups_are_named check (kind = 'farming' or partners is null),
  constraint an_end_says_when_and_why check (num_nonnulls(ended_on, end_reason) = case status when 'ended' then 2 else 0 end)
);
create index mentorship_by_place on mentorship (place_id, status);
create index mentorship_of_member on mentorship (volunteer_id) where volunteer_id is not null;

create table mentorship_meeting (
  id            bigint primary key generated always as identity,
  mentorship_id uuid not null references mentorship,
  happened_on   date not null,
  people        integer not null check (people > 0),
  text          text not null,
  replaces      bigint references mentorship_meeting,
  entered_by    uuid not null references person,
  entered_at    timestamptz not null,
  constraint a_meeting_is_put_right_once unique (replaces)
);
create index mentorship_meeting_by_day on mentorship_meeting (mentorship_id, happened_on);
create trigger history_is_not_rewritten before update or delete on mentorship_meeting
  for each row execute function refuse_to_rewrite_history();

create table mentorship_yield (
  id             bigint primary key generated always as identity,
  mentorship_id  uuid not null references mentorship,
  year           integer not null,
  area_mu        integer not null check (area_mu >= 0),
  net_income_fen bigint not null check (net_income_fen >= 0),
  households     integer not null check (households > 0),
  entered_by     uuid not null references person,
  entered_at     timestamptz not null
);
create index mentorship_yield_by_year on mentorship_yield (mentorship_id, year, id);
create trigger history_is_not_rewritten before update or delete on mentorship_yield
  for each row execute function refuse_to_rewrite_history();

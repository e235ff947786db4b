-- P-08: what an adoption on each level brings in a year, and whether that year is closed.
create table points_year (
  committee_id uuid not null references committee,
  year         integer not null check (year between 2000 and 2200),
  mode         text not null check (mode in ('highest', 'cumulative')),
  nation       integer not null,
  province     integer not null,
  city         integer not null,
  county       integer not null,
  set_by       uuid not null references person,
  set_at       timestamptz not null,
  closed_at    timestamptz,
  closed_by    uuid references person,
  closer_name  text,
  primary key (committee_id, year),
  constraint a_higher_level_never_brings_less
    check (100 >= nation and nation >= province and province >= city and city >= county and county >= 0),
  constraint a_closed_year_says_by_whom check (num_nulls(closed_at, closed_by, closer_name) in (0, 3)),
  constraint nobody_closes_a_year_by_their_own_table check (closed_by <> set_by)
);

-- What was counted when the year was closed.
create table closed_adoption (
  committee_id uuid not null,
  year         integer not null,
  adoption_id  uuid not null references adoption,
  level        text not null check (level in ('nation', 'province', 'city', 'county')),
  primary key (committee_id, year, adoption_id),
  foreign key (committee_id, year) references points_year
);

create function refuse_to_change_a_closed_year() returns trigger language plpgsql as $$
begin
  raise exception 'a closed year stays as it was closed' using errcode = 'restrict_violation';
end $$;
create trigger a_closed_year_stays before update or delete on points_year
  for each row when (old.closed_at is not null) execute function refuse_to_change_a_closed_year();
create trigger what_was_counted_stays before update or delete on closed_adoption
  for each row execute function refuse_to_change_a_closed_year();

create function refuse_to_count_in_a_closed_year() returns trigger language plpgsql as $$
begin
  if exists (select from points_year
             where committee_id = new.committee_id and year = new.year and closed_at is not null) then
    raise exception 'a closed year counts nothing more' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_closed_year_counts_nothing_more before insert on closed_adoption
  for each row execute function refuse_to_count_in_a_closed_year();

create index adoption_by_day on adoption (adopted_on) where status = 'verified';
create index article_by_day_handed_in on article (desk_id, submitted_at desc, id desc) where submitted_at is not null;

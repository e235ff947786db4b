-- Where a talk takes place and where lecturers set out, so that the road can be told (L-03, L-06).
alter table booking
  add column latitude double precision,
  add column longitude double precision,
  add column is_outdoors boolean not null default false,
  add constraint a_place_on_the_map_has_two_halves check ((latitude is null) = (longitude is null)),
  add constraint a_talk_lies_in_the_country
    check (latitude between 3 and 54 and longitude between 73 and 136);

create table committee_point (
  committee_id uuid primary key references committee,
  latitude     double precision not null,
  longitude    double precision not null,
  marked_by    uuid references person,
  marked_at    timestamptz not null,
  constraint a_committee_lies_in_the_country
    check (latitude between 3 and 54 and longitude between 73 and 136)
);

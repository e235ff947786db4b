-- A deed without a time of day, an article say, takes up no time: a range without ends would take up all of it.
alter table deed
  drop constraint one_is_not_in_two_places_at_once,
  add constraint one_is_not_in_two_places_at_once exclude using gist
    (volunteer_id with =, tstzrange(starts_at, ends_at) with &&)
    where (starts_at is not null and status in ('claimed', 'confirmed'));

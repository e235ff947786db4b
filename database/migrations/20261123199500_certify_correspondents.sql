-- P-11: the number on a correspondent's card, without gaps within a county's year.
create table correspondent_certificate (
  id         uuid primary key,
  desk_id    uuid not null references committee,
  person_id  uuid not null references person,
  unit_id    uuid not null references committee,
  year       integer not null,
  number     integer not null check (number > 0),
  issued_by  uuid not null references person,
  issued_at  timestamptz not null,
  constraint a_certificate_number_is_given_once unique (desk_id, year, number),
  constraint a_correspondent_has_one_certificate_of_a_unit unique (person_id, unit_id)
);

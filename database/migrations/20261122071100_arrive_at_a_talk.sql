-- Who came to a talk: each seat once, by the picture at the door or by whoever stands there.
create table seat_arrival (
  seat_id    uuid primary key references seat,
  way        text not null check (way in ('scanned', 'listed')),
  noted_by   uuid not null references person,
  arrived_at timestamptz not null
);
create trigger history_is_not_rewritten before update or delete on seat_arrival
  for each row execute function refuse_to_rewrite_history();

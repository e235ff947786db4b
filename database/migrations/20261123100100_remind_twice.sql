-- L-11: each talk is reminded of twice, and again when it was moved; whom WeChat did not reach is phoned.
create table booking_reminder (
  booking_id uuid not null references booking,
  kind       text not null check (kind in ('eveningBefore', 'hoursBefore')),
  starts_at  timestamptz not null,
  sent_at    timestamptz not null,
  primary key (booking_id, starts_at, kind)
);

create table reminder_call (
  booking_id uuid not null references booking,
  person_id  uuid not null references person,
  starts_at  timestamptz not null,
  called_by  uuid not null references person,
  called_at  timestamptz not null,
  primary key (booking_id, starts_at, person_id)
);
create trigger history_is_not_rewritten before update or delete on reminder_call
  for each row execute function refuse_to_rewrite_history();

alter table booking drop column reminded_at;

-- 改期 and 取消 with their reasons; what was once agreed stays readable.
create table booking_change (
  id         uuid primary key,
  booking_id uuid not null references booking,
  kind       text not null check (kind in ('moved', 'cancelled')),
  from_at    timestamptz not null,
  to_at      timestamptz,
  reason     text not null,
  changed_by uuid not null references person,
  changed_at timestamptz not null,
  constraint only_a_move_has_a_new_time check ((kind = 'moved') = (to_at is not null)),
  constraint a_move_goes_somewhere_else check (from_at <> to_at)
);
create index booking_change_by_booking on booking_change (booking_id, changed_at);
create trigger history_is_not_rewritten before update or delete on booking_change
  for each row execute function refuse_to_rewrite_history();

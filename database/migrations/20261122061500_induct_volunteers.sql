-- V-12: what lets a member serve minors. Each line stays; the latest of a kind counts.
create table induction_entry (
  id                uuid primary key,
  volunteer_id      uuid not null references volunteer,
  kind              text not null check (kind in ('training', 'check', 'waiver')),
  happened_on       date not null,
  title             text,
  covers_protection boolean not null default false,
  reason            text,
  recorded_by       uuid not null references person,
  recorded_at       timestamptz not null,
  constraint trainings_are_named check ((kind = 'training') = (title is not null)),
  constraint waivers_say_why check ((kind = 'waiver') = (reason is not null)),
  constraint only_trainings_cover_protection check (kind = 'training' or not covers_protection)
);
create unique index an_induction_is_written_down_once on induction_entry
  (volunteer_id, kind, happened_on, coalesce(title, ''));
create trigger history_is_not_rewritten before update or delete on induction_entry
  for each row execute function refuse_to_rewrite_history();

-- S-20: with whom a programme is run, for how much and for how long.
alter table programme
  add column partner_kind text
    check (partner_kind in ('womenFederation', 'youthLeague', 'enterprise', 'other')),
  add column partner_name text check (partner_name <> ''),
  add column budget_fen bigint check (budget_fen > 0),
  add column starts_on date,
  add column ends_on date,
  add column closed_at timestamptz,
  add constraint a_partner_has_a_name check ((partner_kind is null) = (partner_name is null)),
  add constraint a_programme_ends_after_it_starts check (ends_on >= starts_on);

-- 慈善法 §79: what was told of a quarter. Each saving is a line of its own; the latest counts.
create table programme_report (
  id           bigint generated always as identity primary key,
  programme_id uuid not null references programme,
  year         integer not null,
  quarter      integer not null check (quarter between 1 and 4),
  text         text not null check (text <> ''),
  saved_by     uuid not null references person,
  saved_at     timestamptz not null
);
create index programme_report_by_quarter on programme_report (programme_id, year, quarter, id);
create trigger history_is_not_rewritten before update or delete on programme_report
  for each row execute function refuse_to_rewrite_history();

-- Once a year a member says how they are. Only what is needed to offer fitting work is asked (适龄适岗).
create table health_check (
  id           uuid primary key,
  volunteer_id uuid not null references volunteer,
  checked_on   date not null,
  health       text not null check (health in ('good', 'fair', 'limited')),
  walks_far    boolean not null,
  stands_long  boolean not null,
  told_by      uuid not null references person,
  told_at      timestamptz not null
);
create index health_check_by_volunteer on health_check (volunteer_id, checked_on desc, told_at desc);
create trigger history_is_not_rewritten before update on health_check
  for each row execute function refuse_to_rewrite_history();

-- 志愿服务条例 §17: before a dangerous service somebody insures the volunteer.
create table service_insurance (
  id            uuid primary key,
  volunteer_id  uuid not null references volunteer,
  insurer       text not null,
  policy_number text not null,
  starts_on     date not null,
  ends_on       date not null,
  recorded_by   uuid not null references person,
  recorded_at   timestamptz not null,
  constraint an_insurance_ends_after_it_starts check (ends_on >= starts_on),
  constraint a_policy_is_recorded_once unique (volunteer_id, policy_number)
);
create index service_insurance_by_volunteer on service_insurance (volunteer_id, ends_on desc);

-- Whose yearly check was asked for on which day, so that nobody is asked twice.
create table health_reminder (
  volunteer_id uuid not null references volunteer,
  due_on       date not null,
  reminded_at  timestamptz not null,
  primary key (volunteer_id, due_on)
);

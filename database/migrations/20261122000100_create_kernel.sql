create extension if not exists btree_gist;

create table committee (
  id          uuid primary key,
  parent_id   uuid references committee,
  label       bigint generated always as identity unique,
  path        text collate "C" not null unique check (path ~ '^(\d+\.)+$'),
  name        text not null,
  level       text not null check (level in ('nation', 'province', 'city', 'county', 'township', 'village')),
  kind        text not null check (kind in ('area', 'village', 'community', 'department', 'school', 'enterprise')),
  setting     text not null default 'urban' check (setting in ('rural', 'urban')),
  status      text not null default 'active' check (status in ('active', 'suspended', 'merged')),
  vitality    text check (vitality in ('established', 'active', 'thriving', 'dormant')),
  vitality_on date,
  office_phone text,
  contact_name text,
  p1 uuid, p2 uuid, p3 uuid, p4 uuid,
  created_at  timestamptz not null default now(),
  constraint a_name_is_used_once_under_one_parent unique nulls not distinct (parent_id, name),
  constraint villages_and_communities_are_the_lowest_areas
    check (case when kind in ('village', 'community') then level = 'village' when kind = 'area' then level <> 'village' else true end)
);
create index committee_by_parent on committee (parent_id);

create table person (
  id          uuid primary key,
  name        text,
  phone       text,
  created_at  timestamptz not null
);
create index person_by_phone on person (phone) where phone is not null;

create table identity (
  provider    text not null check (provider in ('wechatOpenid', 'wechatUnionid', 'cloudUid')),
  subject     text not null,
  person_id   uuid not null references person,
  verified_at timestamptz not null,
  primary key (provider, subject)
);
create index identity_by_person on identity (person_id);

create table role_grant (
  id           uuid primary key,
  person_id    uuid not null references person,
  role         text not null check (role in ('sponsor', 'volunteer', 'lecturer', 'correspondent', 'teacher', 'villageClerk', 'schoolVerifier', 'townshipReviewer', 'countyOffice', 'editor', 'seniorEditor', 'chiefEditor', 'assessor', 'director', 'partySecretary', 'administrator')),
  committee_id uuid not null references committee,
  granted_by   uuid references person,
  granted_at   timestamptz not null,
  revoked_at   timestamptz
);
create unique index a_role_is_held_once on role_grant (person_id, role, committee_id) where revoked_at is null;
create index role_grant_by_committee on role_grant (committee_id, role) where revoked_at is null;

-- One row per write a phone has sent; the stored reply answers a repeat.
create table request (
  person_id  uuid not null references person,
  id         uuid not null,
  path       text not null,
  input_hash text not null,
  reply      jsonb,
  created_at timestamptz not null,
  primary key (person_id, id)
);

-- The outbox and the log of changes in one: timers read it, nobody edits it.
create table event (
  id            bigint primary key generated always as identity,
  topic         text not null,
  subject_kind  text not null,
  subject_id    uuid not null,
  committee_id  uuid references committee,
  actor_id      uuid references person,
  acting_as     text,
  before_hash   text,
  after_hash    text,
  payload       jsonb not null,
  happened_at   timestamptz not null,
  noticed_at    timestamptz
);
create index event_not_yet_noticed on event (id) where noticed_at is null;
create index event_by_subject on event (subject_kind, subject_id, id);
create index event_by_committee on event (committee_id, id);

-- Every look at what only some may see: who, whose, what for.
create table sensitive_read (
  id           bigint primary key generated always as identity,
  person_id    uuid not null references person,
  acting_as    text,
  subject_kind text not null,
  subject_id   uuid not null,
  purpose      text not null,
  read_at      timestamptz not null
);
create index sensitive_read_by_subject on sensitive_read (subject_kind, subject_id, id);

create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'event'
     and (to_jsonb(new) - 'noticed_at') = (to_jsonb(old) - 'noticed_at') then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger history_is_not_rewritten before update or delete on event
  for each row execute function refuse_to_rewrite_history();
create trigger history_is_not_rewritten before update or delete on sensitive_read
  for each row execute function refuse_to_rewrite_history();

create table notice (
  id         uuid primary key,
  event_id   bigint references event,
  person_id  uuid not null references person,
  title      text not null,
  body       text not null,
  page       text,
  created_at timestamptz not null,
  read_at    timestamptz,
  constraint one_event_tells_a_person_once unique (event_id, person_id)
);
create index notice_by_person on notice (person_id, created_at desc, id desc);

-- One accepted prompt is one message: WeChat does not say how many are left, so they are counted here.
create table subscription_quota (
  person_id uuid not null references person,
  template  text not null,
  remaining integer not null check (remaining >= 0),
  primary key (person_id, template)
);

create table file (
  id           uuid primary key,
  owner_id     uuid not null references person,
  purpose      text not null check (purpose in ('signature', 'evidence', 'articlePhoto', 'receipt', 'outline')),
  ref          text not null,
  content_type text not null,
  byte_size    integer not null check (byte_size > 0),
  status       text not null check (status in ('pending', 'ready', 'removed')),
  created_at   timestamptz not null
);
create index file_left_unfinished on file (created_at) where status = 'pending';

-- Work for WeChat's open APIs: only a mini-program call or a timer may make it, so it waits here.
create table wechat_task (
  id         uuid primary key,
  kind       text not null check (kind in ('subscribeMessage', 'checkText', 'checkImage')),
  payload    jsonb not null,
  due_at     timestamptz not null,
  attempts   integer not null default 0,
  done_at    timestamptz,
  outcome    text check (outcome in ('sent', 'refused', 'passed', 'risky', 'review', 'gaveUp')),
  created_at timestamptz not null
);
create index wechat_task_due on wechat_task (due_at) where done_at is null;

create table safety_check (
  id            uuid primary key,
  subject_kind  text not null,
  subject_id    uuid not null,
  content_hash  text not null,
  verdict       text not null check (verdict in ('pending', 'passed', 'risky', 'review')),
  trace_id      text,
  decided_at    timestamptz,
  created_at    timestamptz not null,
  constraint one_content_is_checked_once unique (subject_kind, subject_id, content_hash)
);

-- The State Council's holiday notice: weekdays off and weekend days worked.
create table holiday (
  day  date primary key,
  kind text not null check (kind in ('off', 'worked')),
  name text not null
);

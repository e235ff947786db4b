-- A team has a kind, goals, a captain's post and perhaps a person in it; it ends, and nothing of it is lost.
alter table service_team
  add column kind text not null default 'professional'
    check (kind in ('professional', 'activity', 'care', 'report', 'arts')),
  add column goals text not null default '',
  add column captain_id uuid references person,
  add column captain_name text,
  add column founded_on date not null default (now() at time zone 'Asia/Shanghai')::date,
  add column dissolved_on date,
  add column dissolve_reason text,
  add constraint dissolved_teams_say_why check ((dissolved_on is null) = (dissolve_reason is null)),
  add constraint a_captain_we_know_has_a_name check (captain_id is null or captain_name is not null),
  drop constraint a_team_name_is_used_once_in_a_committee;
create unique index a_team_name_is_used_once_in_a_committee on service_team (committee_id, name) where dissolved_on is null;
create index service_team_by_captain on service_team (captain_id) where captain_id is not null;

create table service_team_former_name (
  team_id    uuid not null references service_team,
  name       text not null,
  until_at   timestamptz not null,
  renamed_by uuid not null references person,
  primary key (team_id, until_at)
);
create trigger history_is_not_rewritten before update or delete on service_team_former_name
  for each row execute function refuse_to_rewrite_history();

alter table service_team_member add column left_reason text;

-- A year may be scored anew; the last score holds and the others stay.
create table service_team_score (
  id        bigint primary key generated always as identity,
  team_id   uuid not null references service_team,
  year      integer not null check (year between 2000 and 2100),
  score     integer not null check (score between 0 and 100),
  note      text not null,
  scored_by uuid not null references person,
  scored_at timestamptz not null
);
create index service_team_score_by_team on service_team_score (team_id, year, id desc);
create trigger history_is_not_rewritten before update or delete on service_team_score
  for each row execute function refuse_to_rewrite_history();

create table outlet (
  id      uuid primary key default gen_random_uuid(),
  name    text not null,
  level   text not null check (level in ('nation', 'province', 'city', 'county')),
  -- The county that listed it; the outlets everyone knows belong to nobody.
  desk_id uuid references committee,
  constraint an_outlet_is_listed_once unique nulls not distinct (desk_id, name)
);
insert into outlet (name, level) values
  ('关心下一代网', 'nation'),
  ('中国关工委网', 'nation'),
  ('《中国火炬》', 'nation'),
  ('《心系下一代》', 'nation'),
  ('《双阳红》', 'province'),
  ('省关工委网', 'province'),
  ('市关工委网', 'city'),
  ('市日报', 'city'),
  ('县级融媒体', 'county');

-- 采用: an outlet printed an article.
create table adoption (
  id          uuid primary key,
  article_id  uuid not null references article,
  outlet_id   uuid not null references outlet,
  status      text not null check (status in ('reported', 'verified', 'turnedDown')),
  adopted_on  date not null,
  issue       text not null,
  url         text not null,
  photo_id    uuid references file,
  reported_by uuid not null references person,
  reported_at timestamptz not null,
  decided_by  uuid references person,
  decided_at  timestamptz,
  reason      text,
  constraint an_adoption_can_be_looked_up check (issue <> '' or url <> '' or photo_id is not null),
  constraint an_adoption_says_who_judged_it
    check ((status = 'reported') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint what_is_turned_down_says_why check ((status = 'turnedDown') = (reason is not null))
);
create unique index an_outlet_adopts_an_article_once on adoption (article_id, outlet_id) where status <> 'turnedDown';
create index adoption_by_status on adoption (status, reported_at desc, id desc);

-- What stands on top of a committee's briefing, and the numbers its paper issues ended with.
create table briefing_series (
  committee_id       uuid primary key references committee,
  name               text not null,
  office             text not null,
  last_year          integer not null,
  last_issue_number  integer not null check (last_issue_number >= 0),
  last_serial_number integer not null check (last_serial_number >= 0)
);

create table briefing (
  id              uuid primary key,
  committee_id    uuid not null references briefing_series,
  status          text not null check (status in ('compiling', 'issued')),
  compiled_by     uuid not null references person,
  compiled_at     timestamptz not null,
  year            integer,
  issue_number    integer,
  serial_number   integer,
  previous_serial integer,
  issued_on       date,
  issued_by       uuid references person,
  issuer_name     text,
  constraint an_issued_briefing_is_numbered_and_signed check (case status
    when 'issued' then num_nulls(year, issue_number, serial_number, issued_on, issued_by, issuer_name) = 0
    else num_nonnulls(year, issue_number, serial_number, previous_serial, issued_on, issued_by, issuer_name) = 0 end),
  constraint nobody_issues_their_own_compilation check (issued_by <> compiled_by),
  constraint a_year_counts_its_issues_once unique (committee_id, year, issue_number),
  constraint a_serial_number_is_used_once unique (committee_id, serial_number),
  -- No gaps: each issue follows the one numbered one less, and only the first follows none.
  constraint serial_numbers_run_on check (previous_serial = serial_number - 1),
  constraint each_issue_follows_another foreign key (committee_id, previous_serial) references briefing (committee_id, serial_number)
);
create unique index a_series_begins_once on briefing (committee_id) where status = 'issued' and previous_serial is null;
create index briefing_by_committee on briefing (committee_id, status);

create table briefing_item (
  briefing_id uuid not null references briefing,
  position    integer not null check (position > 0),
  -- Nothing for items of issues printed before this system.
  article_id  uuid references article,
  title       text not null,
  body        text not null,
  supplied_by text not null,
  primary key (briefing_id, position),
  constraint an_article_goes_into_one_issue unique (article_id)
);

create function refuse_to_change_an_issue() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'briefing_item' then
    if not exists (select from briefing where id = coalesce(new.briefing_id, old.briefing_id) and status = 'issued') then
      return coalesce(new, old);
    end if;
  end if;
  raise exception 'an issued briefing is locked' using errcode = 'restrict_violation';
end $$;
create trigger an_issued_briefing_is_locked before update or delete on briefing
  for each row when (old.status = 'issued') execute function refuse_to_change_an_issue();
create trigger items_of_an_issued_briefing_are_locked before insert or update or delete on briefing_item
  for each row execute function refuse_to_change_an_issue();

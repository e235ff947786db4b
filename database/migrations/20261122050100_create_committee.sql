alter table committee
  add column merged_into uuid references committee,
  add constraint merged_committees_say_into_which check ((status = 'merged') = (merged_into is not null)),
  add constraint vitality_is_judged_on_a_day check ((vitality is null) = (vitality_on is null));

-- Path and ancestors are never written by hand: they follow from the parent. `pN` is the province,
-- city, county or township a committee lies in, itself included.
create function place_committee_in_the_tree() returns trigger language plpgsql as $$
declare above committee;
begin
  select * into above from committee where id = new.parent_id;
  new.path := coalesce(above.path, '') || new.label || '.';
  new.p1 := case new.level when 'province' then new.id else above.p1 end;
  new.p2 := case new.level when 'city' then new.id else above.p2 end;
  new.p3 := case new.level when 'county' then new.id else above.p3 end;
  new.p4 := case new.level when 'township' then new.id else above.p4 end;
  return new;
end $$;
create trigger a_committee_knows_its_place before insert or update of parent_id, path on committee
  for each row execute function place_committee_in_the_tree();

create function take_the_branch_along() returns trigger language plpgsql as $$
begin
  update committee set parent_id = parent_id where parent_id = new.id;
  return null;
end $$;
create trigger a_branch_follows_its_committee after update of parent_id on committee
  for each row when (new.path is distinct from old.path) execute function take_the_branch_along();

-- Who leads a committee, from when to when. A term that ended stays.
create table appointment (
  id             uuid primary key,
  committee_id   uuid not null references committee,
  post           text not null check (post in ('honoraryDirector', 'director', 'executiveDeputyDirector', 'deputyDirector', 'secretaryGeneral', 'member', 'groupLeader', 'executiveDeputyGroupLeader', 'liaison')),
  person_name    text not null,
  resident       boolean not null,
  concurrent     boolean not null,
  former_post    text,
  document_no    text,
  started_on     date not null,
  ended_on       date,
  end_reason     text,
  created_by     uuid references person,
  created_at     timestamptz not null,
  constraint a_term_ends_after_it_starts check (ended_on >= started_on),
  constraint a_term_that_ended_says_why check ((ended_on is null) = (end_reason is null))
);
create index appointment_in_force on appointment (committee_id) where ended_on is null;

-- The norm for resident leaders is the office's own document, so it is a row and not a line of code.
create table staffing_norm (
  id                uuid primary key,
  committee_id      uuid not null references committee,
  level             text not null check (level in ('nation', 'province', 'city', 'county', 'township', 'village')),
  meets_residents   integer not null check (meets_residents > 0),
  basic_residents   integer not null check (basic_residents > 0),
  basic_needs_executive_deputy boolean not null,
  document          text not null,
  effective_on      date not null,
  constraint the_basic_norm_is_the_lower_one check (basic_residents < meets_residents),
  constraint one_norm_takes_effect_on_a_day unique (committee_id, level, effective_on)
);

-- A total somebody printed or reported. It is kept beside the rows to be compared, never used.
create table declared_total (
  id           uuid primary key,
  committee_id uuid not null references committee,
  measure      text not null check (measure in ('residents', 'committees')),
  total        integer not null check (total >= 0),
  as_of        date not null,
  source       text not null,
  constraint one_total_is_declared_for_a_day unique (committee_id, measure, as_of)
);

-- What a volunteer did, when, and what came of it. One line is counted once: for the person, for at
-- most one team, and its hours. What is written stays; how it stands may change.
create table deed (
  id            uuid primary key,
  volunteer_id  uuid not null references volunteer,
  person_id     uuid references person,
  village_id    uuid not null references committee,
  team_id       uuid references service_team,
  happened_on   date not null,
  starts_at     timestamptz,
  ends_at       timestamptz,
  what          text not null,
  effect        text not null,
  place         text not null,
  people        integer check (people >= 0),
  entry         text not null check (entry in ('self', 'office', 'automatic')),
  entered_by    uuid references person,
  entered_at    timestamptz not null,
  batch_id      uuid,
  late_reason   text,
  supersedes    uuid unique references deed,
  correction_reason text,
  status        text not null check (status in ('claimed', 'confirmed', 'declined', 'withdrawn', 'superseded')),
  judged_by     uuid references person,
  judged_at     timestamptz,
  decline_reason text,
  constraint hours_have_a_beginning_and_an_end check ((starts_at is null) = (ends_at is null)),
  constraint a_deed_takes_some_time_and_not_a_whole_day
    check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours'),
  constraint a_deed_happens_on_the_day_it_begins check ((starts_at at time zone 'Asia/Shanghai')::date = happened_on),
  constraint only_the_system_leaves_the_time_open check (entry = 'automatic' or starts_at is not null),
  constraint somebody_wrote_it_unless_the_system_did check ((entry = 'automatic') = (entered_by is null)),
  constraint nobody_confirms_their_own check (judged_by <> person_id),
  constraint a_claim_is_confirmed_by_another_than_its_writer
    check (status <> 'confirmed' or entry <> 'self' or judged_by <> entered_by),
  constraint confirmed_deeds_have_somebody_behind_them
    check (status <> 'confirmed' or entry = 'automatic' or judged_by is not null),
  constraint declined_deeds_say_why check (status <> 'declined' or decline_reason is not null),
  constraint late_entries_say_why check (entry = 'automatic' or supersedes is not null or late_reason is not null
    or happened_on >= (entered_at at time zone 'Asia/Shanghai')::date - 30),
  constraint corrections_say_why check ((supersedes is null) = (correction_reason is null)),
  constraint one_is_not_in_two_places_at_once exclude using gist
    (volunteer_id with =, tstzrange(starts_at, ends_at) with &&) where (status in ('claimed', 'confirmed'))
);
create index deed_by_volunteer on deed (volunteer_id, happened_on desc);
create index deed_by_team on deed (team_id, happened_on) where team_id is not null;
create index deed_waiting on deed (village_id, entered_at) where status = 'claimed';
create index deed_by_batch on deed (batch_id) where batch_id is not null;

create table deed_photo (
  deed_id  uuid not null references deed,
  position integer not null check (position between 1 and 6),
  file_id  uuid not null references file,
  primary key (deed_id, position)
);

create function refuse_to_rewrite_a_deed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (to_jsonb(new) - array['status', 'judged_by', 'judged_at', 'decline_reason'])
        is distinct from (to_jsonb(old) - array['status', 'judged_by', 'judged_at', 'decline_reason'])
     or (old.status in ('declined', 'withdrawn', 'superseded') and new is distinct from old) then
    raise exception 'a deed is corrected by another deed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_deed_is_corrected_by_another_deed before update or delete on deed
  for each row execute function refuse_to_rewrite_a_deed();
create trigger history_is_not_rewritten before update or delete on deed_photo
  for each row execute function refuse_to_rewrite_history();

-- A talk, a visit, a receipt or an article stands behind at most one deed of a person.
create table deed_source (
  kind         text not null check (kind in ('lecture', 'visit', 'aid', 'article', 'adoption')),
  source_id    uuid not null,
  volunteer_id uuid not null references volunteer,
  deed_id      uuid not null references deed,
  constraint one_thing_is_one_deed_of_a_person primary key (kind, source_id, volunteer_id)
);
create index deed_source_by_deed on deed_source (deed_id);
create trigger history_is_not_rewritten before update or delete on deed_source
  for each row execute function refuse_to_rewrite_history();

-- Events the deed log has read. Each is read once, whatever came of it.
create table deed_event (
  event_id bigint primary key references event,
  deed_id  uuid references deed
);
create index event_for_the_deed_log on event (id)
  where topic in ('booking.delivered', 'student.stepPassed', 'aid.signed', 'article.published', 'adoption.verified');

-- A month that was reported is closed, there and everywhere below; opening it again says why.
create table deed_month_lock (
  id            uuid primary key,
  committee_id  uuid not null references committee,
  month         text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  locked_by     uuid not null references person,
  locked_at     timestamptz not null,
  reopened_by   uuid references person,
  reopened_at   timestamptz,
  reopen_reason text,
  constraint reopened_months_say_by_whom_and_why
    check (num_nulls(reopened_by, reopened_at, reopen_reason) in (0, 3))
);
create unique index a_month_is_locked_once on deed_month_lock (committee_id, month) where reopened_at is null;

create function refuse_deeds_of_locked_months() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from deed_month_lock as lock
    join committee as above on above.id = lock.committee_id
    join committee as here on here.id = new.village_id and starts_with(here.path, above.path)
    where lock.reopened_at is null and lock.month = to_char(new.happened_on, 'YYYY-MM')
  ) then
    raise exception 'the month is locked' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_locked_month_stays_as_it_is before insert or update on deed
  for each row execute function refuse_deeds_of_locked_months();

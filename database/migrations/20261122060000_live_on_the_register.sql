-- Seven states instead of two, and where a volunteer lies: the list of any area is read from one index.
alter table volunteer
  drop constraint volunteer_status_check,
  drop constraint enrolled_means_numbered_on_a_day,
  alter column name type text collate "C",
  add column status_since date,
  add column p1 uuid, add column p2 uuid, add column p3 uuid, add column p4 uuid;
update volunteer set status_since = coalesce(enrolled_on, approved_on);
alter table volunteer
  alter column status_since set not null,
  add constraint volunteer_status_check
    check (status in ('awaitingOath', 'enrolled', 'away', 'suspended', 'struckOff', 'left', 'deceased')),
  add constraint a_number_and_a_day_come_together check ((member_number is null) = (enrolled_on is null)),
  add constraint enrolled_means_numbered_on_a_day check (
    case when status = 'awaitingOath' then member_number is null
         when status in ('enrolled', 'away', 'suspended', 'struckOff') then member_number is not null
         else true end);

-- Where a volunteer lies follows from the village, and since when from the days that are known.
create function place_volunteer_in_the_tree() returns trigger language plpgsql as $$
begin
  new.status_since := coalesce(new.status_since, new.enrolled_on, new.approved_on);
  select p1, p2, p3, p4 into new.p1, new.p2, new.p3, new.p4 from committee where id = new.village_id;
  return new;
end $$;
create trigger a_volunteer_lies_where_the_village_lies before insert or update of village_id on volunteer
  for each row execute function place_volunteer_in_the_tree();

create function take_the_volunteers_along() returns trigger language plpgsql as $$
begin
  update volunteer set village_id = village_id where village_id = new.id;
  return null;
end $$;
create trigger volunteers_follow_their_village after update of parent_id, path on committee
  for each row when ((new.p1, new.p2, new.p3, new.p4) is distinct from (old.p1, old.p2, old.p3, old.p4))
  execute function take_the_volunteers_along();
update volunteer set village_id = village_id;

drop index volunteer_by_village;
create index volunteer_by_village on volunteer (village_id, name, id);
create index volunteer_by_township on volunteer (p4, name, id);
create index volunteer_by_county on volunteer (p3, name, id);
create index volunteer_by_city on volunteer (p2, name, id);
create index volunteer_by_province on volunteer (p1, name, id);
create index volunteer_by_name on volunteer (name, id);
create index volunteer_awaiting_oath on volunteer (village_id, approved_on) where status = 'awaitingOath';

-- What the office knows about a member. What nobody knows is null: unknown is never nought or no.
create table volunteer_particulars (
  volunteer_id        uuid primary key references volunteer,
  sex                 text check (sex in ('male', 'female')),
  born_on             date,
  phone               text,
  elder_kinds         text[] not null check (elder_kinds <@ array['cadre', 'veteran', 'expert', 'teacher', 'model']),
  former_work         text,
  skills              text[] not null check (skills <@ array['storytelling', 'calligraphy', 'farming', 'mediation', 'photography', 'tutoring', 'law', 'science', 'health', 'sport']),
  service_times       text[] not null check (service_times <@ array['weekdayMornings', 'weekdayAfternoons', 'evenings', 'weekends', 'schoolHolidays']),
  emergency_name      text,
  emergency_relation  text,
  emergency_phone     text,
  constraint an_emergency_contact_can_be_reached check ((emergency_name is null) = (emergency_phone is null))
);
insert into volunteer_particulars (volunteer_id, sex, born_on, phone, elder_kinds, former_work, skills, service_times)
select volunteer.id, form.sex, form.born_on, form.phone, coalesce(form.elder_kinds, '{}'), form.former_work,
  coalesce(form.skills, '{}'), coalesce(form.service_times, '{}')
from volunteer left join volunteer_application_form as form using (application_id);

-- A life on the register, line by line. Striking off says why and takes two people.
create table volunteer_change (
  id           bigint primary key generated always as identity,
  volunteer_id uuid not null references volunteer,
  act          text not null check (act in ('approve', 'enter', 'swear', 'goAway', 'comeBack', 'suspend', 'resume', 'strikeOff', 'leave', 'reportDeath', 'readmit')),
  from_status  text check (from_status in ('awaitingOath', 'enrolled', 'away', 'suspended', 'struckOff', 'left', 'deceased')),
  to_status    text not null check (to_status in ('awaitingOath', 'enrolled', 'away', 'suspended', 'struckOff', 'left', 'deceased')),
  on_day       date not null,
  reason       text,
  proposed_by  uuid references person,
  decided_by   uuid references person,
  happened_at  timestamptz not null,
  constraint only_the_first_line_comes_from_nowhere check ((act in ('approve', 'enter')) = (from_status is null)),
  constraint somebody_decides check (decided_by is not null or act in ('approve', 'enter', 'swear')),
  constraint striking_off_says_why_and_takes_two_people check (act <> 'strikeOff'
    or (reason is not null and proposed_by is not null and decided_by is not null and proposed_by <> decided_by)),
  constraint pausing_resuming_and_readmitting_say_why check (act not in ('suspend', 'resume', 'readmit') or reason is not null)
);
create index volunteer_change_by_volunteer on volunteer_change (volunteer_id, id);
create trigger history_is_not_rewritten before update or delete on volunteer_change
  for each row execute function refuse_to_rewrite_history();
insert into volunteer_change (volunteer_id, act, to_status, on_day, decided_by, happened_at)
select volunteer.id, case when filed.id is null then 'enter' else 'approve' end, 'awaitingOath', volunteer.approved_on,
  filed.approved_by, coalesce(filed.approved_at, volunteer.approved_on)
from volunteer left join volunteer_application as filed on filed.id = volunteer.application_id;
insert into volunteer_change (volunteer_id, act, from_status, to_status, on_day, decided_by, happened_at)
select volunteer.id, 'swear', 'awaitingOath', 'enrolled', volunteer.enrolled_on, ceremony.planned_by,
  coalesce(ceremony.ended_at, volunteer.enrolled_on)
from volunteer left join oath on oath.volunteer_id = volunteer.id left join ceremony on ceremony.id = oath.ceremony_id
where volunteer.enrolled_on is not null;

-- V-08: everybody of a township swears together every second year. The same hall, roll and code as for joining.
alter table ceremony
  add column kind text not null default 'joining' check (kind in ('joining', 'collective')),
  add constraint a_ceremony_is_of_one_kind unique (id, kind);
create unique index one_collective_oath_is_planned_at_a_time on ceremony (committee_id)
  where kind = 'collective' and status = 'planned';

alter table ceremony_participant
  add column kind text not null default 'joining',
  add constraint the_roll_is_of_the_kind_of_its_ceremony foreign key (ceremony_id, kind) references ceremony (id, kind),
  drop constraint ceremony_participant_attendance_check,
  add constraint ceremony_participant_attendance_check
    check (attendance in ('invited', 'present', 'sworn', 'absent', 'released', 'madeUp'));
drop index one_swears_in_one_ceremony;
create unique index one_joins_in_one_ceremony on ceremony_participant (volunteer_id)
  where kind = 'joining' and attendance in ('invited', 'present', 'sworn', 'madeUp');

-- When each township last swore together; what lies before this register is written down by its office.
create table collective_oath (
  id           uuid primary key,
  committee_id uuid not null references committee,
  held_on      date not null,
  ceremony_id  uuid unique references ceremony,
  invited      integer check (invited >= 0),
  sworn        integer check (sworn >= 0),
  recorded_by  uuid not null references person,
  recorded_at  timestamptz not null,
  constraint a_committee_swears_together_once_a_day unique (committee_id, held_on),
  constraint nobody_swears_uninvited check (sworn <= invited),
  constraint numbers_come_together check ((invited is null) = (sworn is null))
);
create trigger history_is_not_rewritten before update or delete on collective_oath
  for each row execute function refuse_to_rewrite_history();

-- Each office hears of one due date at most three times.
create table collective_oath_reminder (
  committee_id uuid not null references committee,
  due_on       date not null,
  days_before  integer not null check (days_before >= 0),
  sent_at      timestamptz not null,
  primary key (committee_id, due_on, days_before)
);

-- V-09: whoever was absent swears later before a witness who is named.
create table makeup_oath (
  id           uuid primary key,
  ceremony_id  uuid not null,
  volunteer_id uuid not null,
  sworn_on     date not null,
  place        text not null,
  leader_name  text not null,
  witness_name text not null,
  recorded_by  uuid not null references person,
  recorded_at  timestamptz not null,
  constraint one_makes_up_for_a_ceremony_once unique (ceremony_id, volunteer_id),
  constraint only_who_was_invited_makes_up foreign key (ceremony_id, volunteer_id) references ceremony_participant,
  constraint nobody_witnesses_their_own_lead check (witness_name <> leader_name)
);
create trigger history_is_not_rewritten before update or delete on makeup_oath
  for each row execute function refuse_to_rewrite_history();

-- V-09: 重温誓词 at home. It never counts as a ceremony, so it lies apart.
create table oath_renewal (
  id           uuid primary key,
  volunteer_id uuid not null references volunteer,
  oath_text_id uuid not null references oath_text,
  signature_id uuid not null references file,
  renewed_at   timestamptz not null
);
create index oath_renewal_by_volunteer on oath_renewal (volunteer_id, renewed_at desc);
create trigger history_is_not_rewritten before update or delete on oath_renewal
  for each row execute function refuse_to_rewrite_history();

-- Only a registered body keeps the money (慈善法 §22).
create table custodian (
  id                  uuid primary key,
  county_id           uuid not null references committee,
  name                text not null,
  registration_number text not null check (registration_number <> ''),
  constraint a_custodian_is_entered_once unique (county_id, registration_number)
);

create table programme (
  id                uuid primary key,
  county_id         uuid not null references committee,
  name              text not null,
  kind              text not null check (kind in ('fixed', 'temporary', 'directed')),
  status            text not null check (status in ('open', 'closed')),
  custodian_id      uuid not null references custodian,
  reported_students integer check (reported_students >= 0),
  source            text,
  created_at        timestamptz not null,
  constraint a_programme_is_named_once_in_a_county unique (county_id, name)
);

create table agreement (
  id               uuid primary key,
  number           text not null,
  county_id        uuid not null references committee,
  hold_id          uuid not null references hold,
  student_id       uuid not null references student,
  sponsor_id       uuid not null references sponsor,
  programme_id     uuid not null references programme,
  template_version integer not null,
  terms            jsonb not null,
  status           text not null check (status in ('signing', 'effective', 'ended', 'cancelled')),
  reason           text,
  drawn_by         uuid not null references person,
  drawn_at         timestamptz not null,
  effective_at     timestamptz,
  constraint an_agreement_number_is_used_once unique (county_id, number),
  constraint a_cancelled_agreement_says_why check (status <> 'cancelled' or reason is not null)
);
create unique index a_student_has_one_agreement on agreement (student_id) where status in ('signing', 'effective');
create index agreement_by_sponsor on agreement (sponsor_id);

create table agreement_signature (
  agreement_id uuid not null references agreement,
  party        text not null check (party in ('sponsor', 'custodian', 'guardian')),
  person_id    uuid not null references person,
  file_id      uuid references file,
  signed_at    timestamptz not null,
  primary key (agreement_id, party)
);
create trigger history_is_not_rewritten before update or delete on agreement_signature
  for each row execute function refuse_to_rewrite_history();

create table aid (
  id           uuid primary key,
  programme_id uuid not null references programme,
  agreement_id uuid references agreement,
  student_id   uuid references student,
  kind         text not null check (kind in ('cash', 'goods')),
  created_at   timestamptz not null
);
create index aid_by_programme on aid (programme_id);
create index aid_by_student on aid (student_id) where student_id is not null;

-- The ledger: help comes in (from nowhere), moves from stage to stage, and is put right by the opposite line.
create table aid_movement (
  id             bigint primary key generated always as identity,
  aid_id         uuid not null references aid,
  from_stage     text check (from_stage in ('pending', 'atCustodian', 'atSchool', 'signed')),
  to_stage       text check (to_stage in ('pending', 'atCustodian', 'atSchool', 'signed')),
  amount_fen     bigint check (amount_fen > 0),
  goods_name     text,
  quantity       integer check (quantity > 0),
  unit           text,
  estimated_fen  bigint check (estimated_fen >= 0),
  reverses       bigint references aid_movement,
  custodian_id   uuid not null references custodian,
  receipt_number text,
  signature_id   uuid references file,
  note           text,
  happened_on    date not null,
  entered_by     uuid references person,
  entered_at     timestamptz not null,
  constraint a_line_is_reversed_once unique (reverses),
  constraint help_moves_somewhere check (from_stage is distinct from to_stage),
  constraint a_line_is_cash_or_goods check (
    (amount_fen is null) = (goods_name is not null) and (amount_fen is null) = (quantity is not null)
    and (amount_fen is null) = (unit is not null) and (amount_fen is null) = (estimated_fen is not null)),
  constraint what_reaches_the_custodian_has_a_receipt check (to_stage is distinct from 'atCustodian' or reverses is not null or receipt_number is not null)
);
create index aid_movement_by_aid on aid_movement (aid_id, id);
create trigger history_is_not_rewritten before update or delete on aid_movement
  for each row execute function refuse_to_rewrite_history();

-- Nothing leaves a stage that was not there, whoever writes the line.
create function refuse_what_is_not_there() returns trigger language plpgsql as $$
declare lacking boolean;
begin
  perform 1 from aid where id = new.aid_id for update;
  select coalesce(sum(case when to_stage = new.from_stage then coalesce(amount_fen, quantity)
                           when from_stage = new.from_stage then -coalesce(amount_fen, quantity) end), 0) < 0
    into lacking from aid_movement where aid_id = new.aid_id and new.from_stage is not null;
  if lacking then
    raise exception 'there is not so much at %', new.from_stage using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger nothing_leaves_that_is_not_there after insert on aid_movement
  for each row execute function refuse_what_is_not_there();

create table harm_report (
  id          uuid primary key,
  county_id   uuid not null references committee,
  code        text,
  what        text not null,
  place       text not null,
  urgency     text not null check (urgency in ('immediate', 'today', 'watch')),
  reported_by uuid not null references person,
  reported_at timestamptz not null
);
create index harm_report_by_county on harm_report (county_id, reported_at);
create trigger history_is_not_rewritten before update or delete on harm_report
  for each row execute function refuse_to_rewrite_history();

-- Locks of this domain are taken in one order: proposal, sponsor, student, hold, suggestion, agreement, aid.

-- S-09: where a sponsor comes from, when it is in the county, to find possible relations.
alter table sponsor add column village_id uuid references committee;

alter table relation_clearance add column outcome text not null default 'unrelated' check (outcome in ('unrelated', 'related'));
alter table relation_clearance alter column outcome drop default;

create table relation_inquiry (
  student_id uuid not null references student,
  sponsor_id uuid not null references sponsor,
  hints      text[] not null check (hints <@ array['samePhone', 'sameFamilyName', 'sameVillage', 'onTheCase', 'staff']),
  asked_at   timestamptz not null,
  primary key (student_id, sponsor_id),
  constraint an_inquiry_has_a_hint check (hints <> '{}')
);

-- S-08: what a sponsor would do. Without a row nobody is suggested.
create table sponsor_preference (
  sponsor_id   uuid primary key references sponsor,
  places       integer not null check (places between 1 and 20),
  kinds        text[] not null check (kinds <@ array['yearly', 'oneOff', 'goods'] and kinds <> '{}'),
  most_fen     bigint check (most_fen > 0),
  stages       text[] not null check (stages <@ array['primary', 'juniorHigh', 'seniorHigh', 'vocational', 'university'] and stages <> '{}'),
  township_ids uuid[] not null,
  years        integer not null check (years between 1 and 6),
  saved_at     timestamptz not null,
  constraint money_has_a_limit check (most_fen is not null or kinds <@ array['goods'])
);

-- What was reckoned and with which proof: `market` and `matching` are numbers only, students and sponsors by position.
create table match_proposal (
  id             uuid primary key,
  county_id      uuid not null references committee,
  status         text not null check (status in ('open', 'published', 'withdrawn')),
  students       integer not null,
  sponsors       integer not null,
  places         integer not null,
  related_pairs  integer not null,
  blocking_pairs integer not null,
  market         jsonb not null,
  matching       jsonb not null,
  made_by        uuid not null references person,
  made_at        timestamptz not null,
  closed_by      uuid references person,
  closed_at      timestamptz,
  close_reason   text,
  constraint a_closed_proposal_says_by_whom_and_when check ((status = 'open') = (closed_at is null) and (status = 'open') = (closed_by is null)),
  constraint a_withdrawn_proposal_says_why check ((status = 'withdrawn') = (close_reason is not null))
);
create unique index a_county_reads_one_proposal_at_a_time on match_proposal (county_id) where status = 'open';
create index match_proposal_by_county on match_proposal (county_id, made_at);

create table match_student (
  proposal_id    uuid not null references match_proposal,
  position       integer not null,
  student_id     uuid not null references student,
  priority_class text not null check (priority_class in ('returned', 'first', 'second', 'third')),
  unserved       text check (unserved in ('noFit', 'placesFull', 'nextRun')),
  primary key (proposal_id, position),
  constraint a_student_stands_once_in_a_proposal unique (proposal_id, student_id)
);

create table match_sponsor (
  proposal_id uuid not null references match_proposal,
  position    integer not null,
  sponsor_id  uuid not null references sponsor,
  primary key (proposal_id, position)
);

create table match_suggestion (
  id          uuid primary key,
  proposal_id uuid not null references match_proposal,
  position    integer not null,
  student_id  uuid not null references student,
  sponsor_id  uuid not null references sponsor,
  facts       jsonb not null,
  status      text not null check (status in ('proposed', 'confirmed', 'setAside', 'dropped', 'suggested', 'taken', 'declined', 'overtaken', 'lapsed')),
  reason      text,
  drop_reason text check (drop_reason in ('withdrawn', 'notWaiting', 'consentGone', 'held', 'sponsorGone', 'related', 'changed', 'placesFull')),
  expires_at  timestamptz,
  moved_by    uuid references person,
  moved_at    timestamptz not null,
  constraint a_pair_set_aside_says_why check ((status = 'setAside') = (reason is not null)),
  constraint a_dropped_pair_says_why check ((status = 'dropped') = (drop_reason is not null)),
  constraint a_suggestion_runs_out check (expires_at is not null or status not in ('suggested', 'taken', 'declined', 'overtaken', 'lapsed')),
  foreign key (proposal_id, position) references match_student
);
create unique index a_student_is_suggested_to_one on match_suggestion (student_id) where status in ('proposed', 'confirmed', 'suggested');
create index match_suggestion_by_proposal on match_suggestion (proposal_id, position);
create index match_suggestion_by_sponsor on match_suggestion (sponsor_id) where status = 'suggested';
create index match_suggestion_running_out on match_suggestion (expires_at) where status = 'suggested';

create table match_suggestion_move (
  id            bigint primary key generated always as identity,
  suggestion_id uuid not null references match_suggestion,
  status        text not null check (status in ('proposed', 'confirmed', 'setAside', 'dropped', 'suggested', 'taken', 'declined', 'overtaken', 'lapsed')),
  reason        text,
  moved_by      uuid references person,
  moved_at      timestamptz not null
);
create index match_suggestion_move_by_suggestion on match_suggestion_move (suggestion_id, id);
create trigger history_is_not_rewritten before update or delete on match_suggestion_move
  for each row execute function refuse_to_rewrite_history();

create function keep_move_of_suggestion() returns trigger language plpgsql as $$
begin
  insert into match_suggestion_move (suggestion_id, status, reason, moved_by, moved_at)
  values (new.id, new.status, coalesce(new.reason, new.drop_reason), new.moved_by, new.moved_at);
  return null;
end $$;
create trigger every_move_is_kept after insert or update of status on match_suggestion
  for each row execute function keep_move_of_suggestion();

-- The numbers a proposal was proved with are not changed afterwards.
create function refuse_to_change_the_proof() returns trigger language plpgsql as $$
begin
  if new.market is distinct from old.market or new.matching is distinct from old.matching then
    raise exception 'the proof of a proposal is not rewritten';
  end if;
  return new;
end $$;
create trigger the_proof_stands before update on match_proposal
  for each row execute function refuse_to_change_the_proof();

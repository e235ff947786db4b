-- P-10 征稿: a county office asks its units for articles on a theme until a day.
create table solicitation (
  id           uuid primary key,
  desk_id      uuid not null references committee,
  theme        text not null,
  wanted       text not null,
  most_words   integer check (most_words between 100 and 10000),
  -- How many a unit might like to send: a suggestion nobody is measured by (S2: 不下达指标).
  suggested    integer check (suggested between 1 and 20),
  due_on       date not null,
  opened_by    uuid not null references person,
  opened_at    timestamptz not null,
  reminded_on  date,
  closed_at    timestamptz,
  closed_by    uuid references person,
  close_reason text,
  constraint what_is_closed_early_says_by_whom_and_why
    check (num_nulls(closed_at, closed_by, close_reason) in (0, 3))
);
create index solicitation_by_desk on solicitation (desk_id, opened_at desc, id desc);
create index solicitation_open on solicitation (due_on) where closed_at is null;

create table solicitation_unit (
  solicitation_id uuid not null references solicitation,
  unit_id         uuid not null references committee,
  primary key (solicitation_id, unit_id)
);
create index solicitation_unit_by_unit on solicitation_unit (unit_id);

-- Each time the day was put off, and why.
create table solicitation_extension (
  solicitation_id uuid not null references solicitation,
  from_on         date not null,
  to_on           date not null,
  reason          text not null,
  extended_by     uuid not null references person,
  extended_at     timestamptz not null,
  primary key (solicitation_id, to_on),
  constraint a_day_is_put_off_and_never_brought_forward check (to_on > from_on)
);

alter table article
  add column solicitation_id uuid,
  add constraint an_article_answers_only_what_its_unit_was_asked
    foreign key (solicitation_id, unit_id) references solicitation_unit (solicitation_id, unit_id);
create index article_by_solicitation on article (solicitation_id, unit_id) where solicitation_id is not null;

create function refuse_to_answer_another_solicitation() returns trigger language plpgsql as $$
begin
  raise exception 'what an article answers is settled when it is handed in' using errcode = 'restrict_violation';
end $$;
create trigger what_was_answered_stays before update on article
  for each row when (old.status <> 'draft' and old.solicitation_id is distinct from new.solicitation_id)
  execute function refuse_to_answer_another_solicitation();

alter table agreement_ending drop constraint agreement_ending_reason_check;
alter table agreement_ending add constraint agreement_ending_reason_check
  check (reason in ('graduated', 'moved', 'familyLeft', 'sponsorLeft', 'changed', 'fulfilled', 'improved', 'falseRecord'));

-- S-15: the office asked each September whether help is still needed, and how much of it this school year.
create table agreement_review (
  agreement_id uuid not null references agreement,
  school_year  integer not null check (school_year between 2020 and 2100),
  amount_fen   bigint check (amount_fen > 0),
  reviewed_by  uuid not null references person,
  reviewed_at  timestamptz not null,
  primary key (agreement_id, school_year)
);
create trigger history_is_not_rewritten before update or delete on agreement_review
  for each row execute function refuse_to_rewrite_history();

-- S-10: every change of an agreement in force is a supplement; what it changed stays readable in it.
create table agreement_supplement (
  id            uuid primary key,
  agreement_id  uuid not null references agreement,
  position      integer not null check (position > 0),
  before        jsonb not null,
  terms         jsonb not null,
  reason        text not null,
  status        text not null check (status in ('signing', 'effective', 'cancelled')),
  cancel_reason text,
  drawn_by      uuid not null references person,
  drawn_at      timestamptz not null,
  effective_at  timestamptz,
  constraint supplements_are_numbered_without_a_gap unique (agreement_id, position),
  constraint a_cancelled_supplement_says_why check ((status = 'cancelled') = (cancel_reason is not null)),
  constraint a_supplement_in_force_has_its_moment check ((status = 'effective') = (effective_at is not null))
);
create unique index one_supplement_is_signed_at_a_time on agreement_supplement (agreement_id) where status = 'signing';

create table supplement_signature (
  supplement_id uuid not null references agreement_supplement,
  party         text not null check (party in ('sponsor', 'custodian', 'guardian')),
  person_id     uuid not null references person,
  file_id       uuid not null references file,
  signed_at     timestamptz not null,
  primary key (supplement_id, party)
);
create trigger history_is_not_rewritten before update or delete on supplement_signature
  for each row execute function refuse_to_rewrite_history();

-- Whether an organisation may certify is a fact about it, with the document that says so. By default it may not.
create table statement_authority (
  committee_id uuid primary key references committee,
  basis        text not null,
  since        date not null
);

-- 服务记录清单: numbered in each office and year. It names the lines it was made of, so that it can be read again as it was.
create table service_statement (
  id           uuid primary key,
  office_id    uuid not null references committee,
  year         integer not null,
  number       integer not null check (number > 0),
  volunteer_id uuid not null references volunteer,
  from_on      date not null,
  to_on        date not null,
  certified    boolean not null,
  code         uuid not null unique,
  issued_by    uuid not null references person,
  issued_at    timestamptz not null,
  constraint a_statement_ends_after_it_begins check (to_on >= from_on),
  constraint an_offices_statements_are_numbered_once unique (office_id, year, number)
);
create index service_statement_by_volunteer on service_statement (volunteer_id, issued_at desc);
create table service_statement_line (
  statement_id uuid not null references service_statement,
  deed_id      uuid not null references deed,
  primary key (statement_id, deed_id)
);
create trigger history_is_not_rewritten before update or delete on service_statement
  for each row execute function refuse_to_rewrite_history();
create trigger history_is_not_rewritten before update or delete on service_statement_line
  for each row execute function refuse_to_rewrite_history();

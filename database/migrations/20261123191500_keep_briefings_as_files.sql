alter table file
  drop constraint file_purpose_check,
  add constraint file_purpose_check check (purpose in ('signature', 'evidence', 'articlePhoto', 'receipt', 'outline', 'registerSheet', 'paper', 'briefing'));

-- The paper of an issued briefing: made once from the locked text, and kept.
create table briefing_document (
  briefing_id uuid not null references briefing,
  format      text not null check (format in ('pdf', 'word')),
  file_id     uuid not null unique references file,
  digest      text not null,
  made_at     timestamptz not null,
  primary key (briefing_id, format)
);
create trigger history_is_not_rewritten before update or delete on briefing_document
  for each row execute function refuse_to_rewrite_history();

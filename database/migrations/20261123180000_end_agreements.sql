-- S-14: why an agreement ended, on whose word, and what was then no longer given.
create table agreement_ending (
  agreement_id     uuid primary key references agreement,
  reason           text not null check (reason in ('graduated', 'moved', 'familyLeft', 'sponsorLeft', 'changed', 'fulfilled', 'falseRecord')),
  ended_as         text not null check (ended_as in ('sponsor', 'guardian', 'office')),
  note             text,
  ungiven_fen      bigint not null check (ungiven_fen >= 0),
  ungiven_pieces   integer not null check (ungiven_pieces >= 0),
  ended_by         uuid not null references person,
  ended_at         timestamptz not null,
  constraint an_office_says_why_it_ends check ((ended_as = 'office') = (note is not null))
);

-- The word itself stands; only the office's note is erased with the case.
create function refuse_to_change_an_ending() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.agreement_id, new.reason, new.ended_as, new.ungiven_fen, new.ungiven_pieces, new.ended_by, new.ended_at)
    is distinct from (old.agreement_id, old.reason, old.ended_as, old.ungiven_fen, old.ungiven_pieces, old.ended_by, old.ended_at) then
    raise exception 'an ending is not rewritten';
  end if;
  return new;
end $$;
create trigger an_ending_stands before update or delete on agreement_ending
  for each row execute function refuse_to_change_an_ending();

-- What has ended does not come back into force, whoever writes the row.
create function refuse_to_revive_an_agreement() returns trigger language plpgsql as $$
begin
  if old.status in ('ended', 'cancelled') and new.status <> old.status then
    raise exception 'an agreement that has ended does not come back';
  end if;
  return new;
end $$;
create trigger what_ended_stays_ended before update on agreement
  for each row execute function refuse_to_revive_an_agreement();

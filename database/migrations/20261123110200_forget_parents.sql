-- 报名信息清除 (domain L-20): thirty days after a talk its seats, its log and its door name no parent; that
-- a seat was taken, by how many and for which stage, stays.
alter table seat alter column person_id drop not null;
alter table seat_arrival alter column noted_by drop not null;
create index seat_that_names_somebody on seat (session_id) where person_id is not null;

create or replace function refuse_to_rewrite_history() returns trigger language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
  is_now jsonb := case when tg_op = 'UPDATE' then to_jsonb(new) end;
begin
  if tg_op = 'UPDATE' and tg_table_name = 'event' then
    if is_now - 'noticed_at' = was - 'noticed_at' then return new; end if;
    -- Who booked or wished is forgotten, and nothing else of the entry changes.
    if was ->> 'subject_kind' in ('seat', 'wish') and is_now ->> 'actor_id' is null
       and is_now - 'actor_id' = was - 'actor_id' then
      return new;
    end if;
  end if;
  if tg_op = 'UPDATE' and tg_table_name = 'seat_arrival' and is_now ->> 'noted_by' is null
     and is_now - 'noted_by' = was - 'noted_by' then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

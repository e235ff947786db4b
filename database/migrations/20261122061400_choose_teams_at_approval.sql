-- V-11: the township says at approval which teams the newcomer is meant for; the oath makes it so.
create table team_choice (
  volunteer_id uuid not null references volunteer,
  team_id      uuid not null references service_team,
  chosen_by    uuid not null references person,
  chosen_at    timestamptz not null,
  primary key (volunteer_id, team_id)
);
create trigger history_is_not_rewritten before update or delete on team_choice
  for each row execute function refuse_to_rewrite_history();

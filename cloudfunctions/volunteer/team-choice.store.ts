import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { ApplicationId } from '@shared/volunteer/application.model'
import type { TeamId, TeamToChoose } from '@shared/volunteer/team.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

/** The teams at work in the organisations this village belongs to. */
export const listTeamsToChoose = (
  db: Database,
  villagePath: CommitteePath,
): Promise<TeamToChoose[]> =>
  db
    .selectFrom('service_team as team')
    .innerJoin('committee', 'committee.id', 'team.committee_id')
    .select(['team.id', 'team.name', 'team.captain_post as captainPost'])
    .where('team.dissolved_on', 'is', null)
    .where(({ eb, fn, val }) =>
      eb(fn('starts_with', [val(villagePath), 'committee.path']), '=', true),
    )
    .orderBy('team.name')
    .execute()

export async function insertTeamChoices(
  tx: Database,
  volunteerId: VolunteerId,
  teamIds: readonly TeamId[],
  { actor, at }: { actor: Actor; at: Date },
): Promise<void> {
  if (teamIds.length === 0) return
  await tx
    .insertInto('team_choice')
    .values(
      teamIds.map((team_id) => ({
        volunteer_id: volunteerId,
        team_id,
        chosen_by: actor.personId,
        chosen_at: at,
      })),
    )
    .execute()
}

/** Whoever has sworn joins the teams chosen for them that are still at work. */
export async function joinChosenTeams(
  tx: Database,
  volunteerIds: readonly VolunteerId[],
  on: LocalDate,
): Promise<void> {
  await sql`
    insert into service_team_member (team_id, volunteer_id, joined_on)
    select choice.team_id, choice.volunteer_id, ${on}
    from team_choice as choice join service_team as team on team.id = choice.team_id
    where choice.volunteer_id = any (${volunteerIds}::uuid[]) and team.dissolved_on is null
    on conflict do nothing`.execute(tx)
}

/** The captains we know of the teams chosen with an approval. */
export async function listChosenTeams(
  db: Database,
  applicationId: ApplicationId,
): Promise<{ id: TeamId; name: string; captainId: PersonId | null }[]> {
  return db
    .selectFrom('team_choice')
    .innerJoin('volunteer', 'volunteer.id', 'team_choice.volunteer_id')
    .innerJoin('service_team as team', 'team.id', 'team_choice.team_id')
    .select(['team.id', 'team.name', 'team.captain_id as captainId'])
    .where('volunteer.application_id', '=', applicationId)
    .orderBy('team.name')
    .execute()
}

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { TeamId, TeamKind } from '@shared/volunteer/team.model'
import type { VolunteerId, VolunteerStatus } from '@shared/volunteer/volunteer.model'

type Charter = { name: string; kind: TeamKind; captainPost: string; goals: string }

export type HeldTeam = {
  id: TeamId
  committeeId: CommitteeId
  path: CommitteePath
  name: string
  captainId: PersonId | null
  dissolved: boolean
}

/** Hold a team; whoever fills it or ends it waits. */
export async function lockTeam(tx: Database, id: TeamId): Promise<HeldTeam | null> {
  const row = await tx
    .selectFrom('service_team as team')
    .innerJoin('committee', 'committee.id', 'team.committee_id')
    .select(['team.id', 'team.committee_id', 'team.name', 'team.captain_id', 'team.dissolved_on'])
    .select('committee.path')
    .where('team.id', '=', id)
    .forUpdate('team')
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        committeeId: row.committee_id,
        path: row.path,
        name: row.name,
        captainId: row.captain_id,
        dissolved: row.dissolved_on !== null,
      }
    : null
}

/** The new team's id, or `null` when one of this name is at work here already. */
export async function insertTeam(
  tx: Database,
  team: Charter & { committeeId: CommitteeId; on: LocalDate },
): Promise<TeamId | null> {
  const row = await tx
    .insertInto('service_team')
    .values({
      id: randomUUID() as TeamId,
      committee_id: team.committeeId,
      name: team.name,
      kind: team.kind,
      goals: team.goals,
      captain_post: team.captainPost,
      captain_id: null,
      captain_name: null,
      founded_on: team.on,
      dissolved_on: null,
      dissolve_reason: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['committee_id', 'name']).where('dissolved_on', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function nameIsTaken(tx: Database, team: HeldTeam, name: string): Promise<boolean> {
  const row = await tx
    .selectFrom('service_team')
    .select('id')
    .where('committee_id', '=', team.committeeId)
    .where('name', '=', name)
    .where('dissolved_on', 'is', null)
    .where('id', '<>', team.id)
    .executeTakeFirst()
  return row !== undefined
}

export async function saveCharter(
  tx: Database,
  team: HeldTeam,
  charter: Charter,
  { by, at }: { by: PersonId; at: Date },
): Promise<void> {
  if (charter.name !== team.name) {
    await tx
      .insertInto('service_team_former_name')
      .values({ team_id: team.id, name: team.name, until_at: at, renamed_by: by })
      .execute()
  }
  await tx
    .updateTable('service_team')
    .set({
      name: charter.name,
      kind: charter.kind,
      captain_post: charter.captainPost,
      goals: charter.goals,
    })
    .where('id', '=', team.id)
    .execute()
}

/** Whoever told us exactly this name and number of themselves: two at most are enough to know. */
export async function findCaptains(
  db: Database,
  { name, phone }: { name: string; phone: string },
): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('phone', '=', phone)
    .where('name', '=', name)
    .limit(2)
    .execute()
  return rows.map((row) => row.id)
}

export async function saveCaptain(
  tx: Database,
  id: TeamId,
  captain: { id: PersonId; name: string } | null,
): Promise<void> {
  await tx
    .updateTable('service_team')
    .set({ captain_id: captain?.id ?? null, captain_name: captain?.name ?? null })
    .where('id', '=', id)
    .execute()
}

export async function saveDissolution(
  tx: Database,
  id: TeamId,
  { on, reason }: { on: LocalDate; reason: string },
): Promise<void> {
  await tx
    .updateTable('service_team_member')
    .set({ left_on: on, left_reason: '队伍撤销' })
    .where('team_id', '=', id)
    .where('left_on', 'is', null)
    .execute()
  await tx
    .updateTable('service_team')
    .set({ dissolved_on: on, dissolve_reason: reason })
    .where('id', '=', id)
    .execute()
}

/** These people as the rules of a team see them, held until the transaction ends. */
export async function lockCandidates(
  tx: Database,
  teamId: TeamId,
  ids: readonly VolunteerId[],
): Promise<{ id: VolunteerId; path: CommitteePath; status: VolunteerStatus; inTeam: boolean }[]> {
  const rows = await tx
    .selectFrom('volunteer')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .select(['volunteer.id', 'volunteer.status', 'village.path'])
    .select(
      sql<boolean>`exists (select 1 from service_team_member as place where place.team_id = ${teamId}
        and place.volunteer_id = volunteer.id and place.left_on is null)`.as('in_team'),
    )
    .where('volunteer.id', 'in', ids)
    .orderBy('volunteer.id')
    .forNoKeyUpdate('volunteer')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    path: row.path,
    status: row.status,
    inTeam: row.in_team,
  }))
}

/** Who left today and comes back today has not been away. */
export async function insertMembers(
  tx: Database,
  teamId: TeamId,
  ids: readonly VolunteerId[],
  on: LocalDate,
): Promise<void> {
  await tx
    .insertInto('service_team_member')
    .values(
      ids.map((volunteer_id) => ({
        team_id: teamId,
        volunteer_id,
        joined_on: on,
        left_on: null,
        left_reason: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['team_id', 'volunteer_id', 'joined_on'])
        .doUpdateSet({ left_on: null, left_reason: null }),
    )
    .execute()
}

/** False when the person is not in the team any more. */
export async function saveLeaving(
  tx: Database,
  teamId: TeamId,
  volunteerId: VolunteerId,
  { on, reason }: { on: LocalDate; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('service_team_member')
    .set({ left_on: on, left_reason: reason })
    .where('team_id', '=', teamId)
    .where('volunteer_id', '=', volunteerId)
    .where('left_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function insertScore(
  tx: Database,
  scored: { teamId: TeamId; year: number; score: number; note: string; by: PersonId; at: Date },
): Promise<void> {
  await tx
    .insertInto('service_team_score')
    .values({
      team_id: scored.teamId,
      year: scored.year,
      score: scored.score,
      note: scored.note,
      scored_by: scored.by,
      scored_at: scored.at,
    })
    .execute()
}
